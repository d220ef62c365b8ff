import type { DeskContext } from '../../desk-context.ts'
import { referralVault, stepPlace, type LoadedReferral } from './load-referral.ts'

/** The step that brought a referral to its version, with its author. */
export async function lastStep(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault' | 'now'>, referral: LoadedReferral) {
  const last = await ctx.db
    .selectFrom('core.referral_step')
    .select(['id', 'step', 'sealed', 'made_by as by'])
    .where('tenant_id', '=', referral.tenantId)
    .where('referral_id', '=', referral.id)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return null
  const { id, step, sealed, by } = last
  const text = sealed ? String((await (await referralVault(ctx, referral)).unseal(referral.id, stepPlace(id), sealed))['text'] ?? '') : ''
  return { version: referral.version, by, said: { step, text } }
}
