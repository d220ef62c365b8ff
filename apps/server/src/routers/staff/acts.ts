import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { unitActs } from '../unit-acts.ts'

/** What was done at the agency about posts, contracts and switches: who, when, why; the newest first, a page at a time. */
export const acts = procedure({ permission: 'staff.read', scope: 'agency', audit: 'read', purpose: 'administration' })
  .input(z.strictObject({ before: z.iso.datetime().optional() }))
  .query(({ ctx, input }) => unitActs(ctx, input.before, (query) => query.where('u.agency_id', '=', ctx.agency.id)))
