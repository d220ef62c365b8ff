import { refusal, type FieldProblem } from '@xinshe/forms'
import { addDays, isDay, say, type Day } from '@xinshe/words'
import { standingEvents, type MatterEvent } from './matter-event.ts'

/**
 * Article 34: the 60 days are extended once, by at most 30, by the leader of the organ, before they end, and the
 * petitioner is told why. An extension that lacks one of these is none.
 */
export function checkExtension(events: readonly MatterEvent[], event: MatterEvent, today: Day): FieldProblem[] {
  if (event.kind !== 'extended') return []
  const { days, approvedBy, noticeOn, reason } = event.detail ?? {}
  const problems: FieldProblem[] = []
  const at = (field: string, zh: string, en: string) => problems.push(refusal(field, '4.1', say(zh, en)))

  const accepted = standingEvents(events).find(({ kind }) => kind === 'accepted')
  const lastDay = accepted && addDays(accepted.happenedOn, 60)
  if (lastDay && event.happenedOn > lastDay)
    at('happenedOn', `延期须在 60 日届满（${lastDay}）前批准`, `An extension is approved before the 60 days end, ${lastDay}`)
  if (days === undefined || !Number.isInteger(days) || days < 1 || days > 30)
    at('days', '延长 1 至 30 日', 'Between 1 and 30 days')
  if (!approvedBy) at('approvedBy', '请填写批准的负责人职务', 'State the post of the leader who approved it')
  if (!reason) at('reason', '请填写告知信访人的延期理由', 'State the reason the petitioner was told')
  if (!noticeOn) at('noticeOn', '请填写告知信访人的日期；未告知的延期不成立', 'Give the day the petitioner was told; without it there is no extension')
  else if (!isDay(noticeOn)) at('noticeOn', '没有这一天，请核对', 'There is no such day, please check')
  else if (noticeOn > today) at('noticeOn', '日期不能晚于今天', 'The day cannot be later than today')
  else if (noticeOn < event.happenedOn) at('noticeOn', `不能早于批准日期 ${event.happenedOn}`, `Cannot be before the approval, ${event.happenedOn}`)
  return problems
}
