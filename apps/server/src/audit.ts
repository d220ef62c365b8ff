import { askAlone, type SignInCall, type SignInPool } from '@xinshe/auth/account-transaction.ts'
import { signInCalls } from '@xinshe/auth/sign-in-calls.ts'
import type { Statement } from '@xinshe/db/lease.ts'
import { hashOf } from '@xinshe/db/ticket.ts'
import { TRPCError } from '@trpc/server'
import type { Act } from '@xinshe/plugin-kit/server'
import type { Known } from './context.ts'

/** The audit row of an act under a ticket; it rides with the commit. Null when the procedure declared that it leaves none. */
export function auditRow(known: Known, act: Act, place: { readonly tenantId: string | null; readonly agencyId: string | null }): Statement | null {
  if (typeof act.audit === 'object') return null
  const { identity, post, requestId } = known
  const subjects = [act.caseId, act.petitionerId].filter((id) => id !== null)
  return {
    text: `insert into core.audit (request_id, account_id, post_id, tenant_id, agency_id, procedure, outcome, subjects, purpose, detail)
           values ($1, $2, $3, $4, $5, $6, 'ok', $7, $8, $9)`,
    values: [requestId, identity!.account.id, post!.id, place.tenantId, place.agencyId, act.procedure, subjects, act.purpose, JSON.stringify(act.detail)]
  }
}

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
