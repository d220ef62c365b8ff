import { z } from 'zod'
import { NotFound } from '@xinshe/plugin-kit/server'
import { asOf, versionsAt } from '../guides-at.ts'
import { procedure } from '../rpc.ts'

/** One guide with all its versions, the newest first (5.5.b). @throws NotFound */
export const guideHere = procedure({ permission: 'guide.read', scope: 'tenant', audit: { none: 'a guide for the public, of no person' } })
  .input(z.strictObject({ guideId: z.uuid() }))
  .query(async ({ ctx, input: { guideId } }) => {
    const rows = await versionsAt(ctx).select('v.text').where('g.id', '=', guideId).execute()
    if (!rows[0]) throw new NotFound()
    const { id, contractId, mayKeep } = rows[0]
    return { id, contractId, mayKeep: mayKeep && ctx.actor.permissions.has('education:guide.write'), versions: rows.map((row) => asOf(row, ctx)) }
  })
