import { askAlone, type SignInCall, type SignInPool } from '@xinshe/auth/account-transaction.ts'
import { signInCalls } from '@xinshe/auth/sign-in-calls.ts'
import { hashOf } from '@xinshe/db/ticket.ts'
import { TRPCError } from '@trpc/server'
import type { Act } from '@xinshe/plugin-kit/server'
import type { Known } from './known.ts'

/** The audit row of an act on the own account. @param token the session's id as it is now, after a sign-in or a rotation */
export function accountAuditRow(known: Known, act: Act, token: string | null): SignInCall | null {
  if (typeof act.audit === 'object') return null
  return signInCalls.note({
    tokenHash: token ? hashOf(token) : null,
    requestId: known.requestId,
    procedure: act.procedure,
    outcome: 'ok',
    tenantId: known.identity?.tenant?.id ?? null,
    postId: known.post?.id ?? null,
    reason: null
  })
}

/**
 * A denied or failed call leaves a line of its own, after the rollback took the act's.
 * @throws TRPCError SERVICE_UNAVAILABLE when even that cannot be written
 */
export async function noteFailure(pool: SignInPool, known: Known, act: Act, code: string): Promise<void> {
  const { caller, identity, post, requestId } = known
  try {
    await askAlone(pool)(
      signInCalls.note({
        tokenHash: caller.token ? hashOf(caller.token) : null,
        requestId,
        procedure: act.procedure,
        outcome: denials.includes(code) ? 'denied' : 'failed',
        tenantId: identity?.tenant?.id ?? null,
        postId: post?.id ?? null,
        reason: code
      })
    )
  } catch (cause) {
    throw new TRPCError({ code: 'SERVICE_UNAVAILABLE', cause })
  }
}

const denials = ['UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND', 'TOO_MANY_REQUESTS']
