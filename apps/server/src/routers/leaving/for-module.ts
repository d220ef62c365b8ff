import type { TenantContext } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'

/** What a module is given of the core's act: the kit's context, none of the core's own tools. The audit row stays the hand-over's, which names what went. */
export function forModule({ actor, db, now, tenant, emit, sealing, stored, caseRow, timeline }: DeskContext): TenantContext {
  return { actor, db, now, tenant, emit, sealing, stored, caseRow, timeline, note: () => {} }
}
