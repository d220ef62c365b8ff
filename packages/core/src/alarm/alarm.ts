import { say, type Said } from '@xinshe/words'
import { z } from 'zod'

/** What an alarm is about, in the standard's words: 5.8.a 群体事件、自伤自残, 6.3.3.a 暴力倾向、精神疾病, 7.2.2.f 自身安全. */
/** What a person raises by hand. */
export const raisableKinds = ['self-harm', 'violence', 'mass-incident', 'mental-illness', 'worker-safety', 'other'] as const
export const alarmKind = z.enum(raisableKinds)
/** And what the clock raises: a home visit that was not checked out of in time (7.2.2.f), a flagged visit nobody has rated (a), orange without a plan (b), hardship whose organs nobody has contacted (7.2.3.b). */
export const alarmKinds = [...raisableKinds, 'missed-check-out', 'rating-overdue', 'plan-overdue', 'organ-overdue'] as const
export type AlarmKind = (typeof alarmKinds)[number]
/** Whether nobody pressed a button: it was due from whoever the alarm names. */
export function isByClock(kind: AlarmKind): boolean {
  return !raisableKinds.some((raisable) => raisable === kind)
}

/**
 * Whether an alarm comes before whatever somebody is doing: a red one, one that a person raised, and a visit that was not checked
 * out of (7.2.2.f). What the clock alone raises as orange stands in the bar of every page until it is taken.
 */
export function interrupts({ kind, level }: { readonly kind: AlarmKind; readonly level: AlarmLevel }): boolean {
  return level === 'red' || !isByClock(kind) || kind === 'missed-check-out'
}

export const alarmKindTitles: Readonly<Record<AlarmKind, Said>> = {
  'self-harm': say('自伤、自残、轻生', 'Self-harm or suicide'),
  violence: say('伤人、暴力', 'Harm to others, violence'),
  'mass-incident': say('群体性事件', 'Mass incident'),
  'mental-illness': say('精神疾病急性发作', 'Acute mental illness'),
  'worker-safety': say('工作人员人身安全', 'Safety of the worker'),
  'missed-check-out': say('入户走访未按时签退', 'Home visit not checked out in time'),
  'rating-overdue': say('非理性上访逾期未划分风险等级', 'Irrational visit not rated in time'),
  'plan-overdue': say('橙色以上逾期未制定应急方案', 'Orange or red without a contingency plan in time'),
  'organ-overdue': say('生活困难上访逾期未对接职能部门', 'Hardship: organs not contacted in time'),
  other: say('其他紧急情况', 'Another emergency')
}

/** Red: a report to the organ in charge is due (6.3.3.0; of a gathering 7.2.1.b). Orange: no such duty. */
export const alarmLevels = ['red', 'orange'] as const
export type AlarmLevel = (typeof alarmLevels)[number]

/** The level in words, and why it has it: a gathering is red because it is major and urgent (条例 25), whether or not a life is in danger. */
export function titleOfAlarmLevel(level: AlarmLevel, kind: AlarmKind): Said {
  if (level === 'red') return kind === 'mass-incident' ? say('红色 · 重大紧急', 'Red · major and urgent') : say('红色 · 危及生命', 'Red · life in danger')
  return isByClock(kind) && kind !== 'missed-check-out' ? say('橙色 · 逾期未办', 'Orange · overdue') : say('橙色 · 紧急', 'Orange · urgent')
}

/** Whoever does not know whether a life is in danger treats it as one. */
export function levelOf(lifeDanger: boolean | null): AlarmLevel {
  return lifeDanger === false ? 'orange' : 'red'
}

/** Steps of the climb, from the desk upwards. */
export const alarmSteps = ['worker', 'lead', 'town', 'district', 'city'] as const
export type AlarmStep = (typeof alarmSteps)[number]
/** As whom somebody is told: by a step, or at once because they hold 危机干预, are the crisis contact, or watch over a visit. */
export type AlarmTier = AlarmStep | 'crisis' | 'buddy'
export const alarmTierTitles: Readonly<Record<AlarmTier, Said>> = {
  buddy: say('走访同伴', 'Buddy of the visit'),
  worker: say('负责社工', 'Responsible worker'),
  lead: say('项目负责人', 'Project lead'),
  crisis: say('危机干预承办方', 'Crisis intervention'),
  town: say('镇街信访部门', 'Town bureau'),
  district: say('区信访部门', 'District bureau'),
  city: say('市信访部门', 'City bureau')
}

/** To whom a danger to life is reported. */
export const reportOrgans = ['police', 'health', 'community', 'government', 'other'] as const
export type ReportOrgan = (typeof reportOrgans)[number]
export const reportOrganTitles: Readonly<Record<ReportOrgan, Said>> = {
  police: say('公安机关', 'Police'),
  health: say('医疗卫生机构', 'Health service'),
  community: say('社区（村居）', 'Community'),
  government: say('党委政府、信访联席会议', 'Party committee, government or joint office'),
  other: say('其他机关', 'Another organ')
}

/**
 * What was said after an alarm by the clock: out, or longer inside, by the visitor whose check-out was missed (7.2.2.f); that the organs are
 * contacted (7.2.3.b), until that is struck. It climbs no further; a person ends it.
 */
export type StoodDown = 'checked-out' | 'extended' | 'contacted'
export const stoodDownTitles: Readonly<Record<StoodDown, Said>> = {
  'checked-out': say('走访已签退，不再上报', 'The visit has been checked out of; it climbs no further'),
  extended: say('走访人已延长时间，不再上报', 'The visitor has extended the visit; it climbs no further'),
  contacted: say('已对接职能部门，不再上报', 'The organs are contacted; it climbs no further')
}

export const alarmOutcomes = ['handled', 'false-alarm'] as const
export type AlarmOutcome = (typeof alarmOutcomes)[number]
export const alarmOutcomeTitles: Readonly<Record<AlarmOutcome, Said>> = {
  handled: say('已处置', 'Handled'),
  'false-alarm': say('误报', 'False alarm')
}
