import type { FilledFamily, FilledForm } from '../src/filled-form.ts'

const signatures = {
  worker: { name: '陈晓兰', on: '2026-11-28' },
  lead: { name: '黄国栋', on: '2026-11-29', opinion: '预估全面，请留意案主睡眠情况。' }
}

/** The case of `samples.ts`, assessed. */
export const assessment: FilledForm = {
  caseNumber: 'GZ-2026-000123',
  state: 'approved',
  version: 1,
  answers: {
    physical: '血压偏高，按时服药；因照护丈夫长期睡眠不足，近一个月体重下降约 3 kg。',
    psychological: '焦虑，谈及财产损失时落泪；能说出自己的担忧，求助意愿强，无自伤念头。',
    social: '家政工作时断时续，与邻里往来少；主要依靠妹妹和社区网格员。',
    earlyExperience: '幼年随父母务农，初中毕业后进城务工，遇事习惯自己承担。',
    family: '一家四口同住，丈夫患慢性肾病三年，案主是主要照护者。',
    members: [
      { name: '陈某', relation: 'spouse', birthYear: 1974, living: 'together', note: '慢性肾病，每周透析两次' },
      { name: '儿子', relation: 'son', birthYear: 2011, living: 'together', note: '初三' },
      { name: '婆婆', relation: 'mother-in-law', birthYear: 1948, living: 'together' },
      { name: '父亲', relation: 'father', living: 'deceased' },
      { name: '妹妹', relation: 'sister', birthYear: 1985, living: 'apart', note: '每周来帮忙一次' }
    ],
    systems: [
      { name: '区住房和城乡建设局', kind: 'organ', bond: 'stressful' },
      { name: '社区居委会', kind: 'community', bond: 'weak', flow: 'in' },
      { name: '区人民医院', kind: 'health', bond: 'strong', flow: 'in' },
      { name: '中学', kind: 'school', bond: 'weak' },
      { name: '家政公司', kind: 'employer', bond: 'strong', flow: 'both' },
      { name: '妹妹一家', kind: 'kin', bond: 'strong', flow: 'in' }
    ],
    community: '老旧小区，排水管网列入改造计划；居委会每月走访一次。',
    needs: [
      { kind: 'rights', lacks: 'chances', text: '得到排水改造的书面答复和损失补偿的途径' },
      { kind: 'interest', lacks: 'resources', text: '丈夫的医疗救助和照护支援' },
      { kind: 'voice', lacks: 'conditions', text: '有人听完并帮忙整理材料' }
    ],
    strengths: [
      { kind: 'own', text: '表达清楚，保存了受损照片和票据' },
      { kind: 'family', text: '妹妹愿意分担照护' }
    ]
  },
  signatures
}

/** Its family as the pictures of A.22 are drawn from it. */
export const family: FilledFamily = { members: assessment.answers['members'] as FilledFamily['members'], systems: assessment.answers['systems'] as FilledFamily['systems'], sex: 'female', on: '2026-11-28', version: 1 }

/** And planned. */
export const plan: FilledForm = {
  caseNumber: 'GZ-2026-000123',
  state: 'approved',
  version: 2,
  answers: {
    theme: '排水改造与家庭照护',
    theories: ['task-centred', 'ecosystem', 'other'],
    theoryOther: '优势视角',
    needs: assessment.answers['needs'],
    goals: [
      { need: 1, goal: '一个月内取得住建部门书面答复', indicator: '收到加盖公章的答复', dueOn: '2026-12-31', strategy: '陪同当面了解，协助整理受损清单', method: '目标达成量表' },
      { need: 2, goal: '三个月内完成丈夫医疗救助申请', indicator: '救助金到账', dueOn: '2027-02-28', strategy: '链接街道慈善会和医院社工部', method: '回访记录' }
    ],
    stageGoals: [
      { of: 1, goal: '整理受损清单和照片', dueOn: '2026-12-08' },
      { of: 1, goal: '约见住建部门一次', dueOn: '2026-12-20' },
      { of: 2, goal: '备齐救助材料' }
    ],
    clientSystem: '案主及其丈夫、儿子、婆婆',
    targetSystem: '区住房和城乡建设局、物业服务企业',
    actionSystem: '社工、社区网格员、医院社工部、法律援助律师',
    resourceNeeds: [{ resource: '法律援助', providerType: 'government' }, { resource: '护理用品', providerType: 'charity' }],
    serviceRisks: [{ risk: '汛期再次积水，案主情绪可能激化', level: 'orange', response: '雨前电话提醒，约定求助方式', owner: '陈晓兰' }]
  },
  signatures: { worker: signatures.worker, lead: { name: '黄国栋', on: '2026-12-01', legalBasis: '《信访工作条例》第三十三条', opinion: '目标清楚，同意实施。' } }
}
