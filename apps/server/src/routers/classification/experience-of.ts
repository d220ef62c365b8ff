import { sameMatter } from '@xinshe/core/classification/same-matter.ts'
import { visitExperience } from '@xinshe/core/classification/visit-experience.ts'
import type { DeskContext } from '../../desk-context.ts'
import { sameMatterIds } from '../likeness/same-matter-ids.ts'
import { loadRegistrations } from './load-registrations.ts'

/** A.05 of a matter with what is joined to it, for a form: of the registrations this post sees, since the organs are named. */
export async function experienceOf(ctx: Pick<DeskContext, 'db' | 'tenant' | 'now'>, matterId: string): Promise<ReturnType<typeof visitExperience>> {
  const seen = await sameMatterIds(ctx, matterId)
  const registrations = (await loadRegistrations(ctx, matterId)).filter((one) => seen.includes(one.matterId))
  const { others, group } = sameMatter(matterId, registrations)
  return visitExperience(others, group)
}
