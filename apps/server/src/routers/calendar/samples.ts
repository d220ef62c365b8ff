import type { SamplesOf } from '@xinshe/plugin-kit/server'
import type { calendarRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const calendarSamples: SamplesOf<typeof calendarRouter> = {
  get: () => undefined,
  publishYear: () => ({ version: 0, year: 2027, holidays: ['2027-01-01'], workdays: [], source: '国务院办公厅关于 2027 年部分节假日安排的通知' })
}
