import { sql } from 'kysely'
import { consentState } from '@xinshe/core/consent/consent-state.ts'
import type { TenantContext } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { recipientFrom } from './recipient-columns.ts'

type Desk = Pick<DeskContext, 'db' | 'tenant' | 'vault' | 'now'>

export const consentPlace = (id: string) => ({ table: 'core.consent', id, version: 1 })
export const withdrawalPlace = (id: string) => ({ table: 'core.consent_withdrawal', id, version: 1 })
export const disclosurePlace = (id: string) => ({ table: 'core.disclosure', id, version: 1 })

/** Who is told, by name: an agency and the place it serves, or an organ. */
export const toldName = sql<string>`coalesce(g.name || '（' || t.name || '）', x.organ)`

/** The permissions of a case as they stand today, the newest first (4.5.b). */
export async function ledgerOf({ db, tenant, vault, now }: Desk, caseId: string, consentId?: string) {
  const rows = await db
    .selectFrom('core.consent as x')
    .leftJoin('core.consent_withdrawal as w', (join) => join.onRef('w.tenant_id', '=', 'x.tenant_id').onRef('w.consent_id', '=', 'x.id'))
    .leftJoin('core.account as a', 'a.id', 'x.made_by')
    .leftJoin('core.account as b', 'b.id', 'w.made_by')
    .leftJoin('core.contract as k', 'k.id', 'x.to_contract')
    .leftJoin('core.agency as g', 'g.id', 'k.agency_id')
    .leftJoin('core.tenant as t', 't.id', 'x.to_tenant')
    .select(['x.id', 'x.kind', 'x.form', 'x.document_id as documentId', 'x.given_on as givenOn', 'x.valid_until as validUntil', 'x.to_tenant as toTenant', 'x.to_contract as toContract', 'x.organ', 'x.parts'])
    .select(['x.sealed', 'x.made_by as by', 'a.display_name as byName', 'x.made_at as at', 'w.id as withdrawalId', 'w.sealed as withdrawalSealed', 'w.made_at as withdrawnAt', 'b.display_name as withdrawnByName'])
    .select(toldName.as('toldName'))
    .where('x.tenant_id', '=', tenant.id)
    .where('x.case_id', '=', caseId)
    .$if(consentId !== undefined, (query) => query.where('x.id', '=', consentId!))
    .orderBy('x.made_at', 'desc')
    .limit(300)
    .execute()
  const day = today(now())
  return Promise.all(
    rows.map(async ({ sealed, withdrawalId, withdrawalSealed, toTenant, toContract, organ, ...row }) => {
      const { purpose, note } = await vault.unseal(caseId, consentPlace(row.id), sealed)
      const withdrawn = withdrawalId && withdrawalSealed ? await vault.unseal(caseId, withdrawalPlace(withdrawalId), withdrawalSealed) : null
      return {
        ...row,
        recipient: recipientFrom({ toTenant, toContract, organ }),
        purpose: String(purpose ?? ''),
        note: String(note ?? ''),
        withdrawReason: withdrawn ? String(withdrawn['reason'] ?? '') : null,
        state: consentState({ validUntil: row.validUntil, isWithdrawn: withdrawalId !== null }, day)
      }
    })
  )
}

/** What left the case, the newest first. */
export async function disclosuresOf({ db, tenant, sealing }: Pick<TenantContext, 'db' | 'tenant' | 'sealing'>, caseId: string) {
  const rows = await db
    .selectFrom('core.disclosure as x')
    .leftJoin('core.account as a', 'a.id', 'x.made_by')
    .leftJoin('core.contract as k', 'k.id', 'x.to_contract')
    .leftJoin('core.agency as g', 'g.id', 'k.agency_id')
    .leftJoin('core.tenant as t', 't.id', 'x.to_tenant')
    .select(['x.id', 'x.use', 'x.basis', 'x.consent_id as consentId', 'x.parts', 'x.sealed', 'a.display_name as byName', 'x.made_at as at'])
    .select(toldName.as('toldName'))
    .where('x.tenant_id', '=', tenant.id)
    .where('x.case_id', '=', caseId)
    .orderBy('x.made_at', 'desc')
    .limit(300)
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => {
      const { purpose, law } = await sealing.unseal(caseId, disclosurePlace(row.id), sealed)
      return { ...row, purpose: String(purpose ?? ''), law: String(law ?? '') }
    })
  )
}
