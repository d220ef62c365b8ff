import { aspects, answerTitle, judicialStageTitles } from '@xinshe/core/screening/aspects.ts'
import { grounds } from '@xinshe/core/screening/grounds.ts'
import type { FilledScreening, ScreeningWord } from '@xinshe/print/print-screening.ts'
import { dayOf } from '@xinshe/words'
import { wordsAt } from '../routers/screening/newest-screenings.ts'
import type { screeningOf } from '../routers/screening/screening-of.ts'

type Screening = Awaited<ReturnType<typeof screeningOf>>

/** A matter's screening as it is printed: two columns, two authors, and nothing of 3.3–3.5. */
export function filledScreening({ matter, words }: Screening): FilledScreening {
  return {
    ...matter,
    officialNumber: matter.officialNumber ?? '',
    aspects: aspects.map((aspect) => {
      const { opinion, decision } = wordsAt(words, aspect)
      return { aspect, opinion: opinion && wordOf(opinion), decision: decision && { ...wordOf(decision), documentNumber: decision.documentNumber } }
    })
  }
}

function wordOf({ aspect, answer, organ, stage, grounds: chosen, reexaminedOn, reason, byName, at }: Screening['words'][number]): ScreeningWord {
  const details = [
    stage && judicialStageTitles[stage].zh,
    organ,
    ...chosen.map((ground) => `${grounds[ground].article} ${grounds[ground].title.zh}`),
    reexaminedOn && `复核意见日期：${reexaminedOn}`,
    reason
  ]
  return { answer: answerTitle(aspect, answer)!.zh, details: details.filter((line): line is string => Boolean(line)), by: byName ?? '', on: dayOf(at) }
}

