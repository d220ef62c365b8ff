import { procedure } from '../../rpc.ts'

/** The caller's own sessions, the newest first: on which device, since when, until when. */
export const list = procedure({ permission: 'session.read', scope: 'account', audit: 'read' }).query(async ({ ctx }) => {
  const sessions = await ctx.session.list()
  return sessions.map(({ id, device, madeAt, idleUntil, until, isThis }) => ({
    id,
    device,
    madeAt: madeAt.toISOString(),
    idleUntil: idleUntil.toISOString(),
    until: until.toISOString(),
    isThis
  }))
})
