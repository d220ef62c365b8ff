import { z } from 'zod'
import { accountId, caseId, entryId, matterId } from '../ids.ts'

/** What a timeline line points to, so that one click opens it: `{ to: 'record', id }`. */
export const entryLink = z.strictObject({ to: z.string().regex(/^[a-z][a-z-]*$/), id: z.string() })

/**
 * One line per thing that happened, written by core and plugins alike. `kind` is `owner/what-happened`; `title`
 * carries no names (the line is registry); what was said in confidence goes into `text`, which is sealed.
 */
export const newEntry = z.strictObject({
  caseId,
  kind: z.string().regex(/^[a-z][a-z-]*\/[a-z][a-z-]*$/),
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  happenedAt: z.date().optional(),
  link: entryLink.optional(),
  text: z.string().optional(),
  /** Another registration it tells of: whoever that one accuses does not read the line (7.1.2.i). */
  aboutMatter: matterId.optional()
})
export type NewEntry = z.infer<typeof newEntry>

/** A line as the case page shows it. */
export const entry = z.strictObject({
  ...newEntry.shape,
  id: entryId,
  happenedAt: z.string(),
  by: accountId,
  byName: z.string()
})
export type Entry = z.infer<typeof entry>
