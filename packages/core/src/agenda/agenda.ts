import { say, type Day, type Said } from '@xinshe/words'
import { daysUntil } from '../task/due-group.ts'

/** What a worker's days are made of. */
export const agendaKinds = ['task', 'clock', 'flow', 'risk', 'reply', 'meeting', 'visit'] as const
export type AgendaKind = (typeof agendaKinds)[number]
export const agendaKindTitles: Readonly<Record<AgendaKind, Said>> = {
  task: say('任务', 'Tasks'),
  clock: say('法定期限', 'Statutory terms'),
  flow: say('专项流程', 'Special flows'),
  risk: say('风险跟进', 'Risk'),
  reply: say('承诺答复', 'Promised replies'),
  meeting: say('会议', 'Meetings'),
  visit: say('入户走访', 'Home visits')
}

/** One thing on one day. What it says in confidence is not part of it. */
export interface AgendaItem {
  /** Unique within an agenda. */
  readonly id: string
  readonly kind: AgendaKind
  readonly on: Day
  /** `HH:MM`, where it is a matter of hours. */
  readonly at: string | null
  readonly caseId: string
  readonly number: string
  /** Over already: nothing is to be done about it. */
  readonly isDone: boolean
}

/** What one digest counts, the most pressing first. Alarms are not in it: they tell at once. */
export const digestKinds = ['tasks-overdue', 'clocks-overdue', 'flows-overdue', 'risk-overdue', 'replies-overdue', 'tasks-today', 'clocks-near', 'flows-near', 'risk-soon', 'replies-near', 'returned', 'to-decide', 'referrals', 'referrals-back', 'tasks-week', 'to-dispatch', 'notices'] as const
export type DigestKind = (typeof digestKinds)[number]
export const digestKindTitles: Readonly<Record<DigestKind, Said>> = {
  'tasks-overdue': say('逾期任务', 'Overdue tasks'),
  'clocks-overdue': say('超期的法定期限', 'Statutory terms overdue'),
  'flows-overdue': say('逾期的专项流程步骤', 'Steps of special flows overdue'),
  'risk-overdue': say('逾期的风险跟进', 'Risk overdue'),
  'replies-overdue': say('逾期的承诺答复', 'Promised replies overdue'),
  'tasks-today': say('今天到期的任务', 'Tasks due today'),
  'clocks-near': say('三天内到期的法定期限', 'Statutory terms ending within three days'),
  'flows-near': say('三天内到期的专项流程步骤', 'Steps of special flows due within three days'),
  'risk-soon': say('即将到期的风险跟进', 'Risk soon due'),
  'replies-near': say('三天内到期的承诺答复', 'Promised replies due within three days'),
  returned: say('退回待改的表', 'Forms returned to you'),
  'to-decide': say('等待签批的表', 'Forms waiting for your decision'),
  referrals: say('待接收的转介', 'Referrals to be received'),
  'referrals-back': say('退回或未能办成的转介', 'Referrals that came back or failed'),
  'tasks-week': say('七天内到期的任务', 'Tasks due within seven days'),
  'to-dispatch': say('待分派的事项', 'Matters to be dispatched'),
  notices: say('未查看的风险通知', 'Notices of risk to be read')
}

/** What one digest counts: kinds of the core, and those of modules, which begin with the module's id. */
export type Digest = Partial<Readonly<Record<DigestKind | `${string}/${string}`, number>>>

/** Where what a bureau's digest counts lies: of each kind the units directly below, the largest first; null: at its own desk, or not known. */
export type DigestPlaces = Partial<Readonly<Record<DigestKind, readonly { readonly place: string | null; readonly count: number }[]>>>

const near = 3

/** 4.1, 7.1.4.b: whether a statutory term stands on somebody's Today: near or over on its worker's, over on the lead's. */
export function isTermAsked({ dueOn, isMine }: { readonly dueOn: Day; readonly isMine: boolean }, today: Day): boolean {
  return daysUntil(dueOn, today) <= (isMine ? near : -1)
}

/** Counts an agenda for the digest of a day; what is nothing is left out. */
export function digestOf(items: readonly Pick<AgendaItem, 'kind' | 'on' | 'isDone'>[], today: Day, waiting: Digest = {}): Digest {
  const within = (kind: AgendaKind, from: number, to: number) =>
    items.filter((item) => item.kind === kind && !item.isDone && daysUntil(item.on, today) >= from && daysUntil(item.on, today) <= to).length
  const counts: Digest = {
    'tasks-overdue': within('task', -Infinity, -1),
    'clocks-overdue': within('clock', -Infinity, -1),
    'flows-overdue': within('flow', -Infinity, -1),
    'risk-overdue': within('risk', -Infinity, -1),
    'replies-overdue': within('reply', -Infinity, -1),
    'tasks-today': within('task', 0, 0),
    'clocks-near': within('clock', 0, near),
    'flows-near': within('flow', 0, near),
    'risk-soon': within('risk', 0, near),
    'replies-near': within('reply', 0, near),
    'tasks-week': within('task', 1, 7),
    ...waiting
  }
  return Object.fromEntries(digestKinds.flatMap((kind) => ((counts[kind] ?? 0) > 0 ? [[kind, counts[kind]]] : [])))
}
