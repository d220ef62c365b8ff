import { refusal, type FieldProblem } from '@xinshe/forms'
import { say } from '@xinshe/words'
import { hearingsOf, ofKind, type Hearing } from './hearings.ts'
import { standingEvents, type MatterEvent } from './matter-event.ts'
import { reExamTerm } from './re-exam-term.ts'

/** A hearing that has begun ends, on that day or later, before the next begins and before the opinion is given. */
export function checkHearings(others: readonly MatterEvent[], event: MatterEvent): FieldProblem[] {
  const isOpen = hearingsOf(others).length > ofKind(others, 'hearing-ended').length
  if (event.kind === 'hearing-ended' && !isOpen)
    return [refusal('kind', '4.1', say('没有正在进行的听证', 'There is no hearing going on'))]
  if ((event.kind === 'hearing-begun' || event.kind === 're-exam-answered') && isOpen)
    return [refusal('kind', '4.1', say('听证还没有结束，请先记录“复核听证结束”', 'A hearing is going on; record its end first'))]
  if (!isOfHearing(event)) return []
  const hearings = hearingsOf(standingEvents([...others, event]))
  const isOrderly = hearings.every(({ begun, ended }, at) => (ended ?? begun).happenedOn >= begun.happenedOn && (at === 0 || hearings[at - 1]!.ended!.happenedOn <= begun.happenedOn))
  return isOrderly ? [] : [outOfOrder]
}

const outOfOrder = refusal('happenedOn', '4.1', say('与其他听证的起止日期矛盾：结束不早于开始，下一次不早于上一次结束', 'Contradicts the days of the hearings: one ends no earlier than it begins, and the next begins no earlier than that'))

/**
 * What an event leaves of the hearings once it stands, or has struck another out. The begin or end of a hearing is
 * added and taken away at the back only, and moved only between its neighbours: otherwise what is left would pair
 * with what belongs to another hearing. No opinion stands over a hearing without an end, whose days would not count for ever,
 * and none that was late becomes one in time by the days of a hearing (art. 36): they were known when it was entered.
 */
export function checkHearingsLeft(events: readonly MatterEvent[], event: MatterEvent): FieldProblem[] {
  const before = standingEvents(events)
  const corrected = before.find((one) => one.id === event.replaces && isOfHearing(one))
  const isGone = corrected !== undefined && corrected.kind !== event.kind
  if (isGone && lastOf(hearingsOf(before)) !== corrected)
    return [refusal('kind', '4.1', say('之后的听证记录以这一条为前提，请从最后一条听证记录开始撤销', 'Later entries of the hearings rest on this one; strike them out from the last one backwards'))]
  if (corrected && !isGone && !staysBetween(before, corrected, event)) return [outOfOrder]
  const isNew = isOfHearing(event) && corrected?.kind !== event.kind
  if (isNew && before.some((one) => isOfHearing(one) && one.happenedOn > event.happenedOn)) return [outOfOrder]
  const after = standingEvents([...events, event])
  const [opinion] = ofKind(after, 're-exam-answered')
  if (opinion && (isNew || corrected) && isLate(before) && !isLate(after)) return [savesLate(opinion)]
  if (!opinion || hearingsOf(after).every(({ ended }) => ended)) return []
  return [
    refusal(
      isGone ? 'kind' : 'happenedOn',
      '4.1',
      say(
        `已有 ${opinion.happenedOn} 的“复核意见”，听证不能没有结束；请先撤销复核意见，再更正听证`,
        `There is a re-examination opinion of ${opinion.happenedOn}, and a hearing cannot be left without its end; strike the opinion out first`
      )
    )
  ]
}

/** Whether the opinion of the re-examination came after its term. */
function isLate(standing: readonly MatterEvent[]): boolean {
  const [[asked], [opinion]] = [ofKind(standing, 're-exam-asked'), ofKind(standing, 're-exam-answered')]
  return asked !== undefined && opinion !== undefined && opinion.happenedOn > reExamTerm(standing, asked.happenedOn, opinion.happenedOn).due
}

function savesLate({ happenedOn }: MatterEvent): FieldProblem {
  return refusal(
    'happenedOn',
    '4.1',
    say(
      `${happenedOn} 的“复核意见”已经超期，这样记录听证会使它变成按期；听证日期确实有误的，请先撤销复核意见，再更正听证`,
      `The re-examination opinion of ${happenedOn} is late, and these days of the hearing would make it one in time; if they are wrong indeed, strike the opinion out before you correct the hearing`
    )
  )
}

function isOfHearing({ kind }: MatterEvent): boolean {
  return kind === 'hearing-begun' || kind === 'hearing-ended'
}

function lastOf(hearings: readonly Hearing[]): MatterEvent | undefined {
  const last = hearings.at(-1)
  return last?.ended ?? last?.begun
}

/** Whether the begins, or the ends, stay in their order when one of them is moved. */
function staysBetween(standing: readonly MatterEvent[], corrected: MatterEvent, { happenedOn }: MatterEvent): boolean {
  const ofThem = standing.filter(({ kind }) => kind === corrected.kind)
  const at = ofThem.indexOf(corrected)
  return (ofThem[at - 1]?.happenedOn ?? happenedOn) <= happenedOn && happenedOn <= (ofThem[at + 1]?.happenedOn ?? happenedOn)
}
