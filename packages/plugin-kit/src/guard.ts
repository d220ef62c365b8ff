import { TRPCError } from '@trpc/server'
import type { RequestContext } from './context.ts'
import type { ProcedureMeta } from './needs.ts'
import { Refusal } from './refusal.ts'

/** What every request must pass before any code of a plugin runs. The same for procedures, forms and reports. */
export type Door = Pick<ProcedureMeta, 'plugin' | 'permission' | 'scope'>

/**
 * Refuses whoever may not pass.
 *
 * @throws TRPCError UNAUTHORIZED nobody is signed in; NOT_FOUND the plugin is off here, or the address names no such
 * desk: absent, not forbidden; FORBIDDEN the post lacks the permission
 * @throws Refusal session/own-password-first and session/other-post, everywhere but at the own account
 */
export function guard(ctx: Pick<RequestContext, 'actor' | 'tenant' | 'agency' | 'pluginsOn'>, door: Door): void {
  if (door.permission === 'anyone') return
  if (!ctx.actor) throw new TRPCError({ code: 'UNAUTHORIZED' })
  if (ctx.actor.passwordIsGiven && door.scope !== 'account') throw new Refusal('session/own-password-first')
  if (ctx.actor.pageHasOtherPost && door.scope !== 'account') throw new Refusal('session/other-post')
  if (door.plugin !== 'core' && !ctx.pluginsOn.has(door.plugin)) throw new TRPCError({ code: 'NOT_FOUND' })
  if ((door.scope === 'tenant' || door.scope === 'case') && !ctx.tenant) throw new TRPCError({ code: 'NOT_FOUND' })
  if (door.scope === 'agency' && !ctx.agency) throw new TRPCError({ code: 'NOT_FOUND' })
  if (door.permission === 'signed-in') return
  if (!ctx.actor.permissions.has(`${door.plugin}:${door.permission}`)) throw new TRPCError({ code: 'FORBIDDEN' })
}
