import type { Aspect } from '@xinshe/core/screening/aspects.ts'
import type { ScreeningRole } from '@xinshe/core/screening/decide-screening.ts'
import type { DeskContext } from '../../desk-context.ts'

/** The newest opinion and the newest decision at each aspect of a matter (7.1.2.f–l). */
export function newestScreenings({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, matterId: string) {
  return db
    .selectFrom('core.screening as s')
    .leftJoin('core.account as a', 'a.id', 's.made_by')
    .select(['s.id', 's.aspect', 's.role', 's.answer', 's.organ', 's.stage', 's.grounds', 's.reexamined_on as reexaminedOn', 's.document_number as documentNumber'])
    .select(['s.sealed', 's.made_by as by', 'a.display_name as byName', 's.made_at as at'])
    .distinctOn(['s.aspect', 's.role'])
    .where('s.tenant_id', '=', tenant.id)
    .where('s.matter_id', '=', matterId)
    .orderBy('s.aspect')
    .orderBy('s.role')
    .orderBy('s.made_at', 'desc')
    .execute()
}

/** Both words at one aspect. */
export function wordsAt<Row extends { readonly aspect: Aspect; readonly role: ScreeningRole }>(rows: readonly Row[], aspect: Aspect): { opinion: Row | null; decision: Row | null } {
  const of = (role: ScreeningRole) => rows.find((row) => row.aspect === aspect && row.role === role) ?? null
  return { opinion: of('opinion'), decision: of('decision') }
}

export const screeningPlace = (id: string) => ({ table: 'core.screening', id, version: 1 })
