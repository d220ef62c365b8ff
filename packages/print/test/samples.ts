import type { FilledForm, FormKind, PrintOptions } from '../src/filled-form.ts'
import type { FilledScreening } from '../src/print-screening.ts'
import { assessment, family, plan } from './record-samples.ts'

/** A case told over the three forms; `record-samples.ts` goes on with it. */
export const intake: FilledForm = {
  caseNumber: 'GZ-2026-000123',
  state: 'approved',
  version: 2,
  workerName: '陈晓兰',
  answers: {
    firstContactOn: '2026-11-23',
    source: 'visit',
    sourceNote: '街道信访接待日，社区网格员陪同来访',
    demand:
      '本人居住的小区排水管网老化，每逢暴雨首层积水达 30 cm，家电、家具受损。曾于 2025 年向物业公司和社区居委会反映，均答复“已列入改造计划”，至今未见施工。\n要求：一、汛期前完成排水管网改造；二、对受损财物依法予以补偿。',
    visitKind: 'repeat',
    experience: '2025年6月12日走访镇街信访办；2026年3月18日走访区住房城乡建设部门。',
    emotion: '焦虑，谈及财产损失时落泪。',
    behaviour: '配合登记，等候时来回走动。',
    speech: '表达清楚，反复强调“没有人管”。',
    referrer: '街道综合治理中心',
    referrerContact: '何志强 020-81234567',
    name: '梁惠芳',
    gender: 'female',
    phone: '13800138000',
    address: '广州市越秀区某街道沿河路 12 号之三 101 房',
    bornOn: '1980-05',
    occupation: '家政服务员',
    economy: '月收入约 3,200 元，丈夫患病，无固定收入',
    economyBand: 'hard',
    languages: ['mandarin', 'cantonese'],
    marital: 'married',
    education: 'junior',
    living: ['spouse', 'minor-children', 'other'],
    livingOther: '与婆婆同住',
    needs: ['policy', 'emotion', 'demand', 'resources'],
    background: '家庭图：丈夫陈某（52 岁，慢性肾病），儿子（15 岁，初三），婆婆（78 岁）。\n生态系统：社区居委会（弱联系）、医院（强联系）、学校（一般）。',
    assessment: '案主长期承担照护，诉求合理，情绪压力大，暂无危机。',
    needsAnalysis: '依据生态系统理论，案主的压力来自住房、照护与经济三个系统的叠加。',
    goals: '1. 一个月内取得住建部门书面答复；\n2. 三个月内完成丈夫医疗救助申请。',
    strategies: '情绪疏导与政策咨询并行，链接法律援助，协助召开会商会议。',
    evaluation: '目标达成量表；PHQ-9、GAD-7 前后测；满意度问卷。'
  },
  signatures: {
    worker: { name: '陈晓兰', on: '2026-11-23' },
    lead: { name: '黄国栋', on: '2026-11-24', decision: 'yes', assignee: '陈晓兰', opinion: '同意接案，一周内完成首次家访。' }
  }
}

export const interview: FilledForm = {
  caseNumber: 'GZ-2026-000123',
  state: 'signed',
  ordinal: 3,
  answers: {
    subject: '梁惠芳',
    subjectContact: '13800138000',
    relation: '本人',
    place: 'other',
    placeOther: '街道信访接待室',
    heldOn: '2026-12-01',
    startsAt: '14:00',
    endsAt: '15:30',
    purpose: '了解诉求进展，评估情绪状态。',
    mode: 'chat',
    record: '案主表示住建部门已电话联系，约定下周现场勘查。\n社工肯定案主依程序反映诉求，共同梳理受损财物清单。',
    evaluation: '情绪较上次平稳，对勘查结果有所期待。',
    followUp: '12月8日前电话回访勘查情况。'
  },
  signatures: { worker: { name: '陈晓兰', on: '2026-12-01' } }
}

export const closure: FilledForm = {
  caseNumber: 'GZ-2026-000123',
  state: 'approved',
  workerName: '陈晓兰',
  answers: {
    ending: 'referred',
    name: '梁惠芳',
    openedOn: '2026-11-24',
    closedOn: '2027-03-20',
    referralReasons: ['area', 'other'],
    referralReasonOther: '案主迁居外地，由当地社工站承接照护支持',
    kind: 'moved-away',
    resources: '法律援助处（律师咨询 2 次）；街道慈善会（临时救助金 2,000 元）',
    organs: '区住房和城乡建设局\n区医疗保障局',
    goals: [
      { goal: '取得住建部门书面答复', result: 'achieved', remark: '2027年1月15日收到答复' },
      { goal: '完成丈夫医疗救助申请', result: 'partly', resultNote: '材料已受理，待审批' }
    ],
    reflection: '多方会商推动了管网改造进场，建议街道在汛期前复查同类小区。'
  },
  signatures: {
    worker: { name: '陈晓兰', on: '2027-03-20' },
    lead: { name: '黄国栋', on: '2027-03-22', rating: '优秀', opinion: '服务过程规范，记录完整，同意转介。' }
  }
}

/** A matter screened: two decisions are there, one opinion waits for its own. */
export const screening: FilledScreening = {
  title: '反映排水管网改造补偿',
  officialNumber: 'GD20261123010203',
  receivedOn: '2026-11-23',
  competentOrgan: '区住房和城乡建设局',
  aspects: [
    { aspect: 'f', opinion: { answer: '接案', details: [], by: '陈晓兰', on: '2026-11-23' }, decision: null },
    { aspect: 'g', opinion: { answer: '下级处理', details: ['区住房和城乡建设局'], by: '陈晓兰', on: '2026-11-23' }, decision: { answer: '下级处理', details: ['区住房和城乡建设局'], by: '黎明', on: '2026-11-26', documentNumber: '增信字〔2026〕18 号' } },
    { aspect: 'h', opinion: { answer: '不属涉法涉诉', details: [], by: '陈晓兰', on: '2026-11-23' }, decision: null },
    { aspect: 'i', opinion: null, decision: null },
    { aspect: 'j', opinion: { answer: '不属重复信访', details: [], by: '陈晓兰', on: '2026-11-23' }, decision: null },
    { aspect: 'k', opinion: null, decision: null },
    { aspect: 'l', opinion: { answer: '不再受理', details: ['条例 36(3) 已作出复核意见，仍以同一事实和理由提出', '复核意见日期：2025-10-11', '信访人再次提交相同材料。'], by: '陈晓兰', on: '2026-11-23' }, decision: null }
  ]
}

/** What is kept as golden pictures of the forms, by the name of the picture. */
export const samples: readonly { name: string; kind: FormKind; filled: FilledForm | null; options?: PrintOptions }[] = [
  { name: 'intake-blank', kind: 'intake', filled: null },
  { name: 'intake-filled', kind: 'intake', filled: intake },
  { name: 'intake-family', kind: 'intake', filled: { ...intake, family } },
  { name: 'interview-blank', kind: 'interview', filled: null },
  { name: 'interview-filled', kind: 'interview', filled: interview },
  { name: 'closure-blank', kind: 'closure', filled: null },
  { name: 'closure-filled', kind: 'closure', filled: closure, options: { watermark: '陈晓兰 2027-03-22 10:21' } },
  { name: 'assessment-filled', kind: 'assessment', filled: { ...assessment, family } },
  { name: 'plan-filled', kind: 'plan', filled: plan, options: { watermark: '陈晓兰 2026-12-02 09:30' } }
]

/** And of the screening, which no annex prescribes (7.1.2). */
export const screenings: readonly { name: string; filled: FilledScreening | null }[] = [
  { name: 'screening-blank', filled: null },
  { name: 'screening-filled', filled: screening }
]
