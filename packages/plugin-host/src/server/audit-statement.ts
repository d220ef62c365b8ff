import type { Act, Actor } from '@xinshe/plugin-kit/server'

/** Who did it and where; the act says what. */
export interface AuditPlace {
  readonly requestId: string
  readonly actor: Actor
  readonly tenantId?: string | null
  readonly agencyId?: string | null
}

/**
 * The audit row of an act that succeeded, as the statement that rides with its commit (8.4.e); a noted `reason` and
 * noted `subjects` have columns of their own. Null when the act leaves none, for the reason it gave.
 */
export function auditStatement(act: Act, { requestId, actor, tenantId = null, agencyId = null }: AuditPlace) {
  if (typeof act.audit === 'object') return null
  const { reason = null, subjects: noted = [], ...detail } = act.detail
  const subjects = [...new Set([act.caseId, act.petitionerId, ...(Array.isArray(noted) ? noted : [])])].filter((id) => id !== null)
  return {
    text: `insert into core.audit (request_id, account_id, post_id, tenant_id, agency_id, procedure, outcome, subjects, purpose, reason, detail)
           values ($1, $2, $3, $4, $5, $6, 'ok', $7, $8, $9, $10)`,
    values: [requestId, actor.userId, actor.postId, tenantId, agencyId, act.procedure, subjects, act.purpose, reason, JSON.stringify(detail)]
  }
}
