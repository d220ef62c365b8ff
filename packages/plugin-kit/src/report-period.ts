import { say } from '@xinshe/words'
import { z } from 'zod'

/** The days a report counts, both included: the parameters of a report that asks for nothing else. */
export const reportPeriod = z.strictObject({
  from: z.iso.date().meta({ label: say('起始日期', 'From') }),
  to: z.iso.date().meta({ label: say('截止日期', 'To') })
})
