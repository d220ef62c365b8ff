import { refusal, type FieldProblem } from '@xinshe/forms'
import { firstPetitionDay, isDay, say, type Day } from '@xinshe/words'
import { coreRefusals } from '../refusals.ts'
import { checkExtendable, checkExtension, type MatterWay } from './check-extension.ts'
import { checkHearings, checkHearingsLeft } from './check-hearings.ts'
import { eventTraits, knownOn, standingEvents, titleOfEvent, type EventKind, type MatterEvent } from './matter-event.ts'

/** What is about to be recorded, in its place among what stands. */
export interface EventAsked extends MatterWay {
  /** Everything recorded so far, the registration included. */
  readonly events: readonly MatterEvent[]
  readonly event: MatterEvent
  readonly today: Day
}

/**
 * What stands against recording this event (4.1): a day that does not exist or lies ahead, an order that cannot be,
 * a written act without its number. With `replaces` set the event is judged in place of the one it corrects, and what
 * was recorded after that one must still hold. Field names are those of the dialog.
 */
export function checkEvent(asked: EventAsked): FieldProblem[] {
  const { events, event, today } = asked
  if (event.kind === 'withdrawn') return checkWhatDepends(asked)
  const day = checkDay('happenedOn', event.happenedOn, today)
  const order = day.length > 0 ? day : checkOrder(asked)
  const words = [...checkWords(event), ...checkDelivery(event, today), ...checkExtension(events, event, today)]
  const own = [...checkExtendable(event, asked), ...order, ...words.filter(({ field }) => order.length === 0 || field !== 'happenedOn')]
  return own.length > 0 ? own : checkWhatDepends(asked)
}

/** 7.1.2.l: what the authority has decided stands until it decides otherwise. */
function besideEachOther(kind: EventKind, { kind: excluded, documentNumber, detail }: MatterEvent): FieldProblem {
  const [own, { zh, en }] = [titleOfEvent(kind), titleOfEvent(excluded)]
  return refusal(
    'kind',
    '4.1',
    detail?.byDecision
      ? say(`机关已决定“${zh}”（${documentNumber}）；决定变更之前不能记录“${own.zh}”`, `The authority has decided “${en}” (${documentNumber}); until that decision is changed “${own.en}” cannot be recorded`)
      : say(`已经记录了“${zh}”，两者不能并存`, `“${en}” is recorded; the two cannot both be`)
  )
}

/** A day that exists and is not ahead. */
export function checkDay(field: string, day: string, today: Day): FieldProblem[] {
  if (day === '') return [refusal(field, '4.1', say('请填写日期', 'Give the day'))]
  if (!isDay(day)) return [refusal(field, '4.1', say('没有这一天，请核对', 'There is no such day, please check'))]
  if (day < firstPetitionDay) return [refusal(field, '4.1', coreRefusals['time/too-early'])]
  return day > today ? [refusal(field, '4.1', say('日期不能晚于今天', 'The day cannot be later than today'))] : []
}

function checkOrder({ events, event }: EventAsked): FieldProblem[] {
  const kind = event.kind as EventKind
  const { needs, follows = [], once, excludes = [] } = eventTraits[kind]
  const others = othersOf(events, event)
  const has = (sought: string) => others.filter((other) => other.kind === sought)
  const own = titleOfEvent(kind)
  const at = (field: string, zh: string, en: string) => refusal(field, '4.1', say(zh, en))

  const registered = has('registered')[0]
  if (registered && event.happenedOn < registered.happenedOn)
    return [at('happenedOn', `不能早于登记日期 ${registered.happenedOn}`, `Cannot be before the registration, ${registered.happenedOn}`)]
  if (once && has(kind).length > 0)
    return [at('kind', `已经记录过“${own.zh}”；有误的请更正那一条`, `“${own.en}” is recorded already; correct that entry if it is wrong`)]
  const isMoved = events.some((one) => one.id === event.replaces && one.kind === kind)
  const excluded = isMoved ? undefined : excludes.flatMap(has)[0]
  if (excluded) return [besideEachOther(kind, excluded)]
  if (needs && has(needs).length === 0) {
    const { zh, en } = titleOfEvent(needs)
    return [at('kind', `请先记录“${zh}”`, `Record “${en}” first`)]
  }
  const needed = needs ? has(needs)[0] : undefined
  if (needed && knownOn(needed) > event.happenedOn) return [tooEarly(needed)]
  const before = follows.flatMap(has).find((other) => other.happenedOn > event.happenedOn)
  if (before) return [tooEarly(before)]
  return checkHearings(others, event)
}

function checkWords({ kind, organ, documentNumber }: MatterEvent): FieldProblem[] {
  return [
    ...(organ ? [] : [refusal('organ', '6.2.c', say('请填写机关、单位', 'Name the organ'))]),
    ...(documentNumber || !eventTraits[kind as EventKind].document
      ? []
      : [refusal('documentNumber', '4.1', say('请填写文书编号', 'Give the number of the document'))])
  ]
}

function checkDelivery({ kind, happenedOn, detail }: MatterEvent, today: Day): FieldProblem[] {
  const delivered = detail?.deliveredOn
  if (delivered === undefined || !eventTraits[kind as EventKind].delivered) return []
  const wrong = checkDay('deliveredOn', delivered, today)
  if (wrong.length > 0 || delivered >= happenedOn) return wrong
  return [refusal('deliveredOn', '4.1', say(`不能早于出具日期 ${happenedOn}`, `Cannot be before the day it was made, ${happenedOn}`))]
}

/** What was recorded on top of the corrected event has to hold without it, and hearings keep their ends. */
function checkWhatDepends({ events, event, today }: EventAsked): FieldProblem[] {
  const after = [...events, event]
  for (const other of othersOf(events, event)) {
    if (other.kind === 'registered' || other.kind === 'withdrawn') continue
    const { needs, follows = [] } = eventTraits[other.kind]
    const standing = standingEvents(after)
    const isMissing = needs && !standing.some((one) => one.kind === needs && knownOn(one) <= other.happenedOn)
    const isLate = follows.includes(event.kind as EventKind) && event.happenedOn > other.happenedOn
    const { zh, en } = titleOfEvent(other.kind)
    if (isMissing || isLate)
      return [
        refusal(
          event.kind === 'withdrawn' ? 'kind' : 'happenedOn',
          '4.1',
          say(
            `与已记录的“${zh}”（${other.happenedOn}）矛盾，请先更正那一条`,
            `Contradicts “${en}” of ${other.happenedOn}; correct that entry first`
          )
        )
      ]
    if (other.kind === 'extended' && checkExtension(after, other, today).length > 0)
      return [
        refusal('happenedOn', '4.1', say(`使 ${other.happenedOn} 的延期落在期限之外，请先更正延期`, `Puts the extension of ${other.happenedOn} outside the term; correct the extension first`))
      ]
  }
  return [...checkHearingsLeft(events, event), ...checkNoLonger(standingEvents(after))]
}

/** 条例 36(3): what is no longer accepted has had its answer, or was not accepted this time. */
function checkNoLonger(standing: readonly MatterEvent[]): FieldProblem[] {
  const has = (sought: EventKind) => standing.some(({ kind }) => kind === sought)
  if (!has('no-longer-accepted') || !has('accepted') || has('replied')) return []
  return [refusal('kind', '7.1.2.l', say('已经受理的，须先办结或者撤销受理，才能“不再受理”', 'What was accepted is concluded first, or its acceptance struck out, before it is “no longer accepted”'))]
}

/** What stands beside the event: without the one it replaces. */
function othersOf(events: readonly MatterEvent[], event: MatterEvent): MatterEvent[] {
  return standingEvents([...events, event]).filter(({ id }) => id !== event.id)
}

function tooEarly(other: MatterEvent): FieldProblem {
  const day = knownOn(other)
  const { zh, en } = day === other.happenedOn ? titleOfEvent(other.kind) : eventTraits[other.kind as EventKind].delivered!
  return refusal('happenedOn', '4.1', say(`不能早于“${zh}”的日期 ${day}`, `Cannot be before “${en}” on ${day}`))
}
