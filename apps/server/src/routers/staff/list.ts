import { procedure } from '../../rpc.ts'
import { staffOfAgency } from './staff-of.ts'

/** Everybody the agency employs here: who, in which contract, from when to when. */
export const list = procedure({ permission: 'staff.read', scope: 'agency', audit: 'read', purpose: 'administration' }).query(async ({ ctx }) => {
  const staff = await staffOfAgency(ctx, ctx.agency.id)
  return staff.map((one) => ({ ...one, isMe: one.accountId === ctx.actor.userId }))
})
