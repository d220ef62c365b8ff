import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import type { Updateable } from 'kysely'
import type { PartnerTable } from '@xinshe/db/tables/tenants.ts'
import { postOf, type DeskContext } from '../../desk-context.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { partnersHere } from './partners-here.ts'

/**
 * Changes a partner whom this desk keeps, unless somebody did meanwhile.
 * @throws NotFound for one of others; Refusal partner/changed with what stands now, partner/ends-before
 */
export async function updatePartner(ctx: DeskContext, { partnerId, version }: { readonly partnerId: string; readonly version: number }, values: Omit<Updateable<PartnerTable>, 'version'>): Promise<void> {
  const { contractId } = postOf(ctx)
  const changed = ctx.db
    .updateTable('core.partner')
    .set({ ...values, version: version + 1 })
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', partnerId)
    .where('contract_id', contractId === null ? 'is' : '=', contractId)
    .where('version', '=', version)
    .executeTakeFirst()
  const { numUpdatedRows } = await refuseByDatabase(changed, { '23514': () => new Refusal('partner/ends-before') })
  if (numUpdatedRows > 0n) return
  const theirs = (await partnersHere(ctx)).find((partner) => partner.id === partnerId && partner.contractId === contractId)
  if (!theirs) throw new NotFound()
  throw new Refusal('partner/changed', { theirs })
}
