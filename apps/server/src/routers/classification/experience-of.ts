import { sameMatter } from '@xinshe/core/classification/same-matter.ts'
import { visitExperience } from '@xinshe/core/classification/visit-experience.ts'
import type { DeskContext } from '../../desk-context.ts'
import { sameMatterIds } from '../likeness/same-matter-ids.ts'
import { loadRegistrations } from './load-registrations.ts'

/**
 * A.05 of a matter with what is joined to it, for a form: 初访 or 重访 by all that 3.4 counts, as the flag has it; the organs are
 * named of the registrations this post sees alone.
 */
export async function experienceOf(ctx: Pick<DeskContext, 'db' | 'tenant' | 'now'>, matterId: string): Promise<ReturnType<typeof visitExperience>> {
  const seen = await sameMatterIds(ctx, matterId)
  const registrations = await loadRegistrations(ctx, matterId)
  const { others, group } = sameMatter(matterId, registrations)
  const ofSeen = new Set(registrations.filter((one) => seen.includes(one.matterId)).flatMap(({ attendances }) => attendances.map(({ id }) => id)))
  return visitExperience(others, group, ({ id }) => ofSeen.has(id))
}
