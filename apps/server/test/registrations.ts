import type { PartyKind } from '@xinshe/core/petitioner/petitioner.ts'
import { nothingSeen } from '@xinshe/core/risk/risk-screen.ts'
import { randomUUID } from 'node:crypto'

type Wish = { name?: string; phone?: string; idNumber?: string; title?: string; officialNumber?: string; requestId?: string; party?: PartyKind }

/** What a counter sends for somebody who walked in; a test names only what matters. */
export function aRegistration({ name = '林嘉敏', phone = '13812341234', idNumber, title = '反映楼上漏水无人处理', officialNumber, requestId = randomUUID(), party = 'person' }: Wish = {}) {
  return {
    requestId,
    petitioner: { new: { party, nationality: party === 'person' ? ('citizen' as const) : ('domestic-organisation' as const), identity: { name, phones: [phone], ...(idNumber && { idKind: 'id-card' as const, idNumber }) } } },
    matter: { title, summary: '多次找物业，没有结果。', ...(officialNumber && { officialNumber }), receivedOn: '2026-01-05', occurrenceText: '增江街道', competentOrgan: '增城区住建局' },
    contact: { channel: 'visit' as const, happenedAt: '2026-01-05T09:30:00+08:00', headcount: 1, organ: '荔城街道信访办' }
  }
}

/** Form A as a worker fills it in for signing. */
export function anIntake(more: Record<string, unknown> = {}) {
  return {
    informed: true,
    ...nothingSeen,
    firstContactOn: '2026-01-05',
    source: 'self',
    demand: '要求楼上修复漏水并赔偿。',
    name: '林嘉敏',
    phone: '13812341234',
    gender: 'female',
    bornOn: '1980-05',
    needs: ['neighbour', 'policy'],
    needsAnalysis: '以生态系统理论看，邻里支持断裂，需要恢复沟通。',
    ...more
  }
}

/** 6.2.b: how a lead approves a plan. */
export const planApproved = { verdict: 'approve' as const, isLawful: true as const, legalBasis: '《信访工作条例》第三十三条', opinion: '' }

export function anAssessment(more: Record<string, unknown> = {}) {
  return {
    physical: '患高血压，按时服药。',
    psychological: '焦虑，愿意求助。',
    social: '与邻里往来少。',
    members: [{ name: '婆婆', relation: 'mother-in-law', birthYear: 1948, living: 'together' }],
    needs: [{ kind: 'rights', lacks: 'chances', text: '与楼上住户当面沟通' }, { kind: 'interest', lacks: 'resources', text: '维修费用' }],
    strengths: [{ kind: 'own', text: '表达清楚' }],
    ...more
  }
}

export function aPlan(more: Record<string, unknown> = {}) {
  return { needs: [{ kind: 'rights', lacks: 'chances', text: '与楼上住户沟通的机会' }], noRisk: '诉求明确，情绪平稳', goals: [{ goal: '与楼上住户达成维修约定', indicator: '签下约定', dueOn: '2030-03-01' }], stageGoals: [{ of: 1, goal: '双方见面一次' }], ...more }
}

export function anInterview(more: Record<string, unknown> = {}) {
  return { subject: '林嘉敏', relation: '本人', heldOn: '2026-01-08', purpose: '了解漏水经过', mode: 'face', ...nothingSeen, record: '案主讲述了三次上门的经过。', evaluation: '情绪平稳，愿意协商。', ...more }
}

export function aClosure(more: Record<string, unknown> = {}) {
  return { ending: 'ended', closedOn: '2026-11-20', kind: 'achieved', goals: [{ goal: '双方见面一次', result: 'achieved' }], ...more }
}
