import { addDays } from '@xinshe/words'
import type { SamplesOf } from '@xinshe/plugin-kit/server'
import type { agendaRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const agendaSamples: SamplesOf<typeof agendaRouter> = {
  between: ({ today }) => ({ from: today, to: addDays(today, 6) })
}
