import { z } from 'zod'
import { postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { partnersHere } from './partners-here.ts'

/** The directory of partners (4.6), those who have ended too: their name, telephone, and what they know. */
export const list = procedure({ permission: 'partner.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({}).optional())
  .query(async ({ ctx }) => {
    const post = postOf(ctx)
    const partners = await partnersHere(ctx)
    return partners.map(({ contractId, ...partner }) => ({ ...partner, isOurs: contractId === post.contractId }))
  })
