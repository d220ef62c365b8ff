import { alarmKindTitles } from '@xinshe/core/alarm/alarm.ts'
import { countOf, say, shortDate, shortDateTime, timeOfDay, type Language, type Said } from '@xinshe/words'
import { stageTitles } from '@xinshe/core/case/case.ts'
import { secondTime } from '#lib/alarms/second-time.ts'
import type { Answers } from '#lib/shell/shell-data.ts'

export type Left = Answers['leaving']['of']
export type GivenKind = 'case' | 'task' | 'draft' | 'alarm' | 'watch'
type LeftOfModule = Left['modules'][number]

/** One thing to hand on, as a line of the list. */
export interface LeftLine {
  readonly key: string
  readonly kind: GivenKind | LeftOfModule['things'][number]['kind']
  readonly id: string
  readonly label: string
  readonly note?: Said
  readonly href?: string
}

export const leftTitles: Readonly<Record<GivenKind, Said>> = {
  case: say('在办个案', 'Open cases'),
  task: say('其他个案中的任务', 'Tasks in other cases'),
  draft: say('未签署的草稿', 'Unsigned drafts'),
  alarm: say('未结束的警报', 'Open alarms'),
  watch: say('为同事入户走访守候', 'Watches over home visits')
}

const ofNoCase = say('不属于个案', 'of no case')
const atCounter = say('接待登记草稿', 'Draft of a reception')

/** Everything that can be handed on, by kind. */
export function leftLines({ cases, tasks, drafts, alarms, watches }: Left, tenant: string, language: Language): Readonly<Record<GivenKind, LeftLine[]>> {
  const at = (kind: GivenKind, id: string) => ({ key: `${kind} ${id}`, kind, id })
  return {
    case: cases.map(({ id, number, stage, title, tasks, referrals }) => ({
      ...at('case', id),
      label: [number, title].filter(Boolean).join(' '),
      note: joined([
        stageTitles[stage],
        ...(tasks > 0 ? [countOf(tasks, (count) => `任务 ${count} 项随个案移交`, { one: 'task goes along', other: 'tasks go along' })] : []),
        ...(referrals > 0 ? [countOf(referrals, (count) => `转介 ${count} 件随个案移交`, { one: 'referral goes along', other: 'referrals go along' })] : [])
      ]),
      href: `/${tenant}/cases/${id}`
    })),
    task: tasks.map(({ taskId, text, number, caseId, dueOn }) => ({ ...at('task', taskId), label: text ?? number, note: same(`${number} · ${shortDate(dueOn, language)}`), href: `/${tenant}/cases/${caseId}` })),
    draft: drafts.map(({ id, number, caseId }) => ({ ...at('draft', id), label: caseId ? number : atCounter[language], note: say('内容由接手人继续', 'the colleague continues it'), ...(caseId && { href: `/${tenant}/cases/${caseId}` }) })),
    alarm: alarms.map(({ id, kind, raisedAt, caseId, number }) => ({ ...at('alarm', id), label: alarmKindTitles[kind][language], note: joined([same(secondTime(raisedAt, language)), ...(caseId ? (number ? [same(number)] : []) : [ofNoCase])]), href: `/${tenant}/alarms/${id}` })),
    watch: watches.map(({ visitId, visitor, number, caseId, expectedEnd }) => ({
      ...at('watch', visitId),
      label: [visitor, number].filter(Boolean).join(' '),
      note: say(`走访中，预计 ${timeOfDay(expectedEnd)} 结束；接手人守候到签退，走访人会收到提醒`, `under way until about ${timeOfDay(expectedEnd)}; the colleague watches until the check-out, and the visitor is told`),
      ...(number && { href: `/${tenant}/cases/${caseId}` })
    }))
  }
}

/** The same of one module, by its own words and pages; while it is off, by no more than what kind each is. */
export function linesOfModule({ id: plugin, things }: LeftOfModule, tenant: string, language: Language): LeftLine[] {
  return things.map(({ kind, id, text, note, page }) => ({ key: `${kind} ${id}`, kind, id, label: text[language], ...(note && { note }), ...(page !== null && { href: `/${tenant}/s/${plugin}${page && `/${page}`}` }) }))
}

/** A received referral, told from others of the same sender by the sender's case where that is open here, and by when it was sent. */
export function referralLine({ fromName, fromPlace, caseNumber, sentAt }: Omit<Left['referrals'][number], 'id' | 'state'>): { label: string; note: Said } {
  return { label: `${fromName}（${fromPlace}）`, note: joined([...(caseNumber ? [same(caseNumber)] : []), ...(sentAt ? [say(`${shortDateTime(sentAt, 'zh')} 发出`, `sent ${shortDateTime(sentAt, 'en')}`)] : [])]) }
}

const same = (words: string) => say(words, words)

function joined(words: readonly Said[]): Said {
  return say(words.map(({ zh }) => zh).join(' · '), words.map(({ en }) => en).join(' · '))
}
