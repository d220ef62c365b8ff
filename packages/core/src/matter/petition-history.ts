import { z } from 'zod'
import { organLevel } from '../classification/organ-level.ts'
import { matterId } from '../ids.ts'
import { paragraphs } from '../typed-text.ts'
import { channel } from './contact.ts'

/** 7.1.2.b: where the petitioner went with this matter before, as told; counts in 3.4 and 3.6, feeds A.05. */
export const newHistory = z.strictObject({
  matterId,
  on: z.iso.date(),
  organ: paragraphs(200).pipe(z.string().min(1)),
  level: organLevel,
  channel,
  result: paragraphs(2000).default(''),
  documentNumber: paragraphs(100).default('')
})
export type NewHistory = z.output<typeof newHistory>
