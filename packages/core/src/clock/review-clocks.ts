import { addDays, say } from '@xinshe/words'
import type { ArticleNumber } from '../article.ts'
import { clockOf, firstOf, plainDue, type ClockedMatter } from './clock-plan.ts'
import type { Clock, ClockEvent, ClockId } from './clock.ts'
import { knownOn, type AnyKind } from './matter-event.ts'
import { reExamTerm } from './re-exam-term.ts'
import { firstWorkingDayFrom } from './working-calendar.ts'

/** The terms of review and re-examination, as far as the matter has come (arts 35, 36). */
export function reviewClocks(matter: ClockedMatter): Clock[] {
  return [reviewRequest(matter), review(matter), reExamRequest(matter), reExam(matter)].filter((clock) => clock !== null)
}

function reviewRequest(matter: ClockedMatter): Clock | null {
  const start = firstOf(matter, 'replied')
  return start && requestOf(matter, { id: 'review-request', article: 35, start, asks: 'review-asked' })
}

function review(matter: ClockedMatter): Clock | null {
  const start = firstOf(matter, 'review-asked')
  return (
    start &&
    clockOf(matter, {
      id: 'review',
      title: say('提出复查意见（30 日）', 'Answer the review (30 days)'),
      article: 35,
      startedBy: start,
      endedBy: firstOf(matter, 'review-answered'),
      due: plainDue(start, 30)
    })
  )
}

function reExamRequest(matter: ClockedMatter): Clock | null {
  const start = firstOf(matter, 'review-answered')
  return start && requestOf(matter, { id: 're-exam-request', article: 36, start, asks: 're-exam-asked' })
}

function reExam(matter: ClockedMatter): Clock | null {
  const start = firstOf(matter, 're-exam-asked')
  if (!start) return null
  const { due, pauses } = reExamTerm(matter.events, start.day, matter.today)
  return clockOf(matter, {
    id: 're-exam',
    title: say('提出复核意见（30 日，听证时间除外）', 'Give the re-examination opinion (30 days, hearings not counted)'),
    article: 36,
    startedBy: start,
    endedBy: firstOf(matter, 're-exam-answered'),
    due: { day: due, provisional: false },
    pauses
  })
}

/** The petitioner's 30 days, from the day the answer was received. */
function requestOf(
  matter: ClockedMatter,
  { id, article, start, asks }: { id: ClockId; article: ArticleNumber; start: ClockEvent; asks: AnyKind }
): Clock {
  const received = knownOn(matter.events.find((event) => event.id === start.eventId)!)
  const what = article === 35 ? say('复查', 'review') : say('复核', 're-examination')
  return clockOf(matter, {
    id,
    title: say(`信访人请求${what.zh}（30 日）`, `The petitioner may ask for ${what.en} (30 days)`),
    article,
    kind: 'right',
    startedBy: { ...start, day: received, isReceipt: received !== start.day },
    endedBy: firstOf(matter, asks),
    due: firstWorkingDayFrom(matter.calendar, addDays(received, 30))
  })
}
