import { refusal, type FieldProblem } from '@xinshe/forms'
import { addDays, isDay, say, type Day } from '@xinshe/words'
import { standingEvents, type MatterEvent } from './matter-event.ts'
import { routeTraits, type Route } from './route.ts'

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

/** Which way the matter goes (art 31), and whether it belongs to litigation (7.1.2.h). */
export interface MatterWay {
  readonly route: Route | null
  readonly judicial: boolean
}

/** Article 34: only route ⑥ has the 60 days, and only they are extended. While nobody has decided the route they are taken to run. */
export function checkExtendable({ kind }: Pick<MatterEvent, 'kind'>, { route, judicial }: MatterWay): FieldProblem[] {
  if (kind !== 'extended' || (!judicial && (route === null || route === '6'))) return []
  const { zh, en } = judicial ? say('本事项属涉法涉诉', 'this is a judicial matter') : say(`本事项的办理路径为 ${routeTraits[route!].title.zh}`, `the route of this matter is ${routeTraits[route!].title.en}`)
  return [
    refusal(
      'kind',
      '4.1',
      say(
        `条例第三十四条只准延长第六项（信访处理程序）的 60 日；${zh}，没有可延长的期限`,
        `Article 34 extends only the 60 days of route ⑥ (petition procedure); ${en} and has no such term`
      )
    )
  ]
}
