import { z } from 'zod'
import { contractOf } from '@xinshe/plugin-kit/server'
import { asOf, versionsAt } from '../guides-at.ts'
import { procedure } from '../rpc.ts'

/** The guides of this place, each in its newest version; one past its review is marked (5.5.b). */
export const guidesHere = procedure({ permission: 'guide.read', scope: 'tenant', audit: { none: 'guides for the public, of no person' } })
  .input(z.strictObject({}).default({}))
  .query(async ({ ctx }) => {
    const rows = (await versionsAt(ctx).execute()).filter(({ isNewest }) => isNewest)
    return {
      canWrite: ctx.actor.permissions.has('education:guide.write'),
      contractId: await contractOf(ctx),
      guides: rows.map(({ isNewest: _isNewest, ...row }) => asOf(row, ctx))
    }
  })
