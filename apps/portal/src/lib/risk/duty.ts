import type { RiskLevel } from '@xinshe/core/case/case.ts'
import { stepOf } from '@xinshe/core/flow/flow-steps.ts'
import type { RiskDutyKind } from '@xinshe/core/risk/risk-due.ts'
import { dueWords } from '@xinshe/core/task/due-group.ts'
import { dayOf, say, shortDateTime, timeOfDay, type Day, type Language, type Said } from '@xinshe/words'
import { termWords } from '#lib/agenda/agenda-words.ts'
import type { Answers } from '#lib/shell/shell-data.ts'

/** Something that a level of risk, a special flow, a plan or a promise asks for, as Today shows it. */
export interface Duty {
  readonly key: string
  readonly title: Said
  readonly clause: string
  readonly dueOn: Day
  /** Where hours count, the moment; otherwise the end of the day. */
  readonly dueAt: string | null
  readonly isOverdue: boolean
  /** Where it is done, below the address of the place. */
  readonly to: string
  /** Null for a matter without a case. */
  readonly number: string | null
  readonly level: RiskLevel | null
  /** Whose it is, where it is somebody else's. */
  readonly workerName: string | null
}

export const riskDutyTitles: Readonly<Record<RiskDutyKind, Said>> = {
  rate: say('来访或表格提示风险，须评定等级', 'A visit or a form points to a risk: rate it'),
  confirm: say('红色评定待第二人确认', 'Red waits for a second person'),
  plan: say('须制定预警应急方案', 'A plan for the worst case is due'),
  review: say('风险等级复评', 'Review the level of risk'),
  contact: say('按等级须联系案主', 'Contact the client, as the level asks')
}
const clauses: Readonly<Record<RiskDutyKind, string>> = { rate: '7.2.2.a', confirm: '7.2.2.c', plan: '7.2.2.b', review: '6.3.3.b', contact: '7.1.4.d' }

/** 6.3.3.b, 7.2.2.a–c: what the level of a case asks for. */
export function riskDuty({ kind, dueOn, dueAt, isOverdue, caseId, number, level, workerName }: Answers['risk']['due'][number]): Duty {
  return { key: caseId + kind, title: riskDutyTitles[kind], clause: clauses[kind], dueOn, dueAt, isOverdue, to: `cases/${caseId}${kind === 'contact' ? '' : '/risk'}`, number, level, workerName }
}

/** 7.2.3.b: a step of a special flow with a time limit. */
export function flowDuty({ step, dueAt, isOverdue, flowId, matterId, caseId, number, workerName }: Answers['flows']['due'][number]): Duty {
  const { title, clause } = stepOf(step)!
  return { key: flowId + step, title, clause, dueOn: dayOf(new Date(dueAt)), dueAt, isOverdue, to: caseId ? `cases/${caseId}/flows` : `matters/${matterId}`, number, level: null, workerName }
}

/** 4.1: a statutory term of the matter of a case. */
export function termDuty({ id, clock, dueOn, isOverdue, matterId, number, workerName }: Answers['clocks']['due']['terms'][number]): Duty {
  return { key: matterId + id, title: termWords(clock), clause: '4.1', dueOn, dueAt: null, isOverdue, to: `matters/${matterId}`, number, level: null, workerName }
}

/** 7.1.4.g: a resource that a plan has needed for days. */
export function gapDuty({ needId, dueOn, isOverdue, caseId, number, workerName }: Answers['resources']['gaps'][number]): Duty {
  return { key: needId, title: say('计划所需资源仍未链接', 'A resource the plan needs is not linked'), clause: '7.1.4.g', dueOn, dueAt: null, isOverdue, to: `cases/${caseId}`, number, level: null, workerName }
}

/** 7.1.4.i: a reply that was promised for a day. */
export function promiseDuty({ id, dueOn, isOverdue, caseId, number, workerName }: Answers['replies']['due'][number]): Duty {
  return { key: id, title: say('承诺答复信访人', 'Reply promised to the petitioner'), clause: '7.1.4.i', dueOn, dueAt: null, isOverdue, to: `cases/${caseId}`, number, level: null, workerName }
}

/** How late or how soon: by days, or on the day itself by the hour. */
export function dutyDueWords({ dueOn, dueAt, isOverdue }: Pick<Duty, 'dueOn' | 'dueAt' | 'isOverdue'>, today: Day, language: Language): Said {
  if (!dueAt || dueOn < today) return dueWords(dueOn, today)
  if (isOverdue) return say('已超时', 'Overdue')
  const at = dueOn === today ? timeOfDay(dueAt) : shortDateTime(dueAt, language, today)
  return say(`${at} 前`, `By ${at}`)
}
