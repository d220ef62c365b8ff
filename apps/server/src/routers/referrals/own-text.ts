import { randomUUID } from 'node:crypto'
import { referralText, type ReferralText } from '@xinshe/core/referral/referral.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { itemPlace } from './load-referral.ts'

const ownText = referralText.pick({ demand: true, picks: true, law: true })
export type OwnText = Pick<ReferralText, 'demand' | 'picks' | 'law'>

/** What the sender keeps for itself: demand, ticks, article; under the key of its own case, which nobody else is lent. */
export async function writeOwnText(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, { referralId, caseId, round }: { referralId: string; caseId: string; round: number }, { demand, picks, law }: OwnText): Promise<void> {
  const id = randomUUID()
  await ctx.db
    .insertInto('core.referral_item')
    .values({ tenant_id: ctx.tenant.id, id, referral_id: referralId, part: 'own', round, sealed: await ctx.vault.seal(caseId, itemPlace(id), { demand, picks, law }) })
    .execute()
}

/** The newest one. @throws NotFound for the receiver */
export async function readOwnText({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, referralId: string, caseId: string): Promise<OwnText> {
  const row = await db
    .selectFrom('core.referral_item')
    .select(['id', 'sealed'])
    .where('tenant_id', '=', tenant.id)
    .where('referral_id', '=', referralId)
    .where('part', '=', 'own')
    .orderBy('round', 'desc')
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return ownText.parse(await vault.unseal(caseId, itemPlace(row.id), row.sealed))
}
