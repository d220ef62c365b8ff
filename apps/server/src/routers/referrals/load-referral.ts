import { sql } from 'kysely'
import { referralMoves, type ReferralSide } from '@xinshe/core/referral/decide-referral.ts'
import type { ReferralStep } from '@xinshe/core/referral/referral.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { holdKeys, readKeys, type DeskContext } from '../../desk-context.ts'

type Desk = Pick<DeskContext, 'db' | 'tenant' | 'vault' | 'now'>

/** One referral as either side finds it, with which of the two this post is. @throws NotFound */
export async function loadReferral({ db, tenant, now }: Pick<Desk, 'db' | 'tenant' | 'now'>, referralId: string, to: 'read' | 'write' = 'read') {
  const keys = to === 'write' ? holdKeys : readKeys
  const row = await db
    .selectFrom('core.referral as r')
    .select(['r.id', 'r.tenant_id as tenantId', 'r.case_id as caseId', 'r.state', 'r.version', 'r.round', 'r.parts', 'r.to_tenant as toTenant', 'r.to_contract as toContract', 'r.organ', 'r.consent_id as consentId'])
    .select(['r.receipt_days as receiptDays', 'r.follow_up_on as followUpOn', 'r.receipt_due_on as receiptDueOn', 'r.open_until as openUntil', 'r.shut_at as shutAt', 'r.sent_at as sentAt', 'r.received_at as receivedAt', 'r.closed_at as closedAt', 'r.noted_at as notedAt', 'r.to_case as toCase', 'r.made_at as madeAt'])
    .select([
      sql<boolean>`r.tenant_id = ${tenant.id} and array[r.contract_id, r.worker_id, r.case_id] && ${keys}`.as('isSender'),
      sql<boolean>`coalesce(r.sent_at is not null and r.to_tenant = ${tenant.id} and array[r.to_contract, r.to_worker] && ${keys}, false)`.as('isReceiver')
    ])
    .where('r.id', '=', referralId)
    .where((eb) => eb.or([eb('r.tenant_id', '=', tenant.id), eb('r.to_tenant', '=', tenant.id)]))
    .executeTakeFirst()
  if (!row || (!row.isSender && !row.isReceiver)) throw new NotFound()
  const { isSender, isReceiver, ...referral } = row
  const sides: ReferralSide[] = [...(isSender ? (['sender'] as const) : []), ...(isReceiver ? (['receiver'] as const) : [])]
  return { ...referral, sides, isOutside: row.toContract === null, isShut: row.shutAt !== null || (row.openUntil !== null && row.openUntil < today(now())) }
}
export type LoadedReferral = Awaited<ReturnType<typeof loadReferral>>

/** As which side this post takes a step; of two, the one the step belongs to. */
export function sideFor({ sides }: Pick<LoadedReferral, 'sides'>, step: ReferralStep): ReferralSide {
  const { by } = referralMoves[step]
  return sides.includes(by) ? by : sides[0]!
}

/** What opens the items and steps of a referral: the sender's own keys, or those the database lends the receiver. @throws NotFound */
export async function referralVault({ db, vault }: Pick<Desk, 'db' | 'vault'>, { id, tenantId, sides }: Pick<LoadedReferral, 'id' | 'tenantId' | 'sides'>) {
  if (sides.includes('sender')) return vault
  const { rows } = await sql<{ tenantKey: Buffer | null; dataKey: Buffer | null }>`select tenant_key as "tenantKey", data_key as "dataKey" from core.referral_keys(${tenantId}, ${id})`.execute(db)
  const [{ tenantKey = null, dataKey = null } = {}] = rows
  if (!tenantKey || !dataKey) throw new NotFound()
  return vault.lent(tenantId, id, { tenantKey, dataKey })
}

export const itemPlace = (id: string) => ({ table: 'core.referral_item', id, version: 1 })
export const stepPlace = (id: string) => ({ table: 'core.referral_step', id, version: 1 })
