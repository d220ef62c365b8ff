import { z } from 'zod'

/**
 * Whom an accusation names (7.1.2.i, 条例 30(3)): bureaus, agencies and accounts of this house. Or nobody of them, for the clause asks
 * only whether the matter is an accusation, and many name an organ or a person who does not work with this platform.
 */
export const accused = z.strictObject({
  from: z.array(z.uuid()).max(20).default([]),
  isElsewhere: z.boolean().default(false),
  /** What it is about, without the petitioner's name: told to the desk above; of somebody elsewhere, why nobody here is meant. */
  reason: z.string().trim().min(1).max(500)
})
export type Accused = z.output<typeof accused>
