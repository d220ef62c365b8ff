import type { AuditRule, ProcedureMeta, Purpose } from './needs.ts'

/** What is known about one call when its audit row is written: in the act's own transaction, or after its rollback. */
export interface Act {
  readonly plugin: string
  /** The path on the wire, for example `case-management.recordEffectCheck`. */
  readonly procedure: string
  readonly audit: AuditRule
  readonly purpose: Purpose | null
  /** The case it was about: `caseId` of the input, or what `ctx.note` said. */
  caseId: string | null
  petitionerId: string | null
  /** Ids, counts and field names. Never a name, a number of a person or a narrative. */
  readonly detail: Record<string, string | number | boolean | readonly string[]>
}

/** What `ctx.note` may add to the audit row of the running act. */
export interface ActNote {
  readonly caseId?: string
  readonly petitionerId?: string
  /** The cases a call about more than one of them opened. */
  readonly subjects?: readonly string[]
  readonly [detail: string]: string | number | boolean | readonly string[] | undefined
}

/** The act of one call, before it is known how it ends. */
export function beginAct(meta: ProcedureMeta, procedure: string, input: unknown): Act {
  return {
    plugin: meta.plugin,
    procedure,
    audit: meta.audit,
    purpose: meta.purpose ?? null,
    caseId: idIn(input, 'caseId'),
    petitionerId: idIn(input, 'petitionerId'),
    detail: {}
  }
}

/** Adds what the procedure found out on its way. */
export function addNote(act: Act, { caseId, petitionerId, ...detail }: ActNote): void {
  if (caseId) act.caseId = caseId
  if (petitionerId) act.petitionerId = petitionerId
  Object.assign(act.detail, detail)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Input is not yet parsed here, so only something that looks like an id is believed. */
function idIn(input: unknown, key: 'caseId' | 'petitionerId'): string | null {
  const value = typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[key] : null
  return typeof value === 'string' && uuid.test(value) ? value : null
}
