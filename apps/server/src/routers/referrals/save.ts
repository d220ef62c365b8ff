import { decideFollowUp } from '@xinshe/core/referral/decide-follow-up.ts'
import { newReferral } from '@xinshe/core/referral/referral.ts'
import { insertOnce, isOwnRetry, lastMade, mustBeTheSame, NotFound, Refusal, stale } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { recipientColumns } from '../consents/recipient-columns.ts'
import { heldCase } from '../records/held-case.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { settingHere } from '../risk/setting-here.ts'
import { loadReferral } from './load-referral.ts'
import { readOwnText, writeOwnText } from './own-text.ts'

/**
 * 6.4: a referral as its sender writes it, as often as it takes; nothing goes anywhere before it is sent. What was
 * returned is rewritten the same way. What is sent twice, its answer lost, is saved once.
 *
 * @throws Refusal record/stale with both texts, record/recorded-otherwise, referral/wrong-step once it is sent, consent/recipient-gone, referral/follow-up-past
 */
export const save = procedure({ permission: 'referral.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ /** What a new one is known by. */ requestId: z.uuid(), ...newReferral.shape, of: z.strictObject({ referralId: z.uuid(), version: z.int().min(1) }).optional() }))
  .mutation(async ({ ctx, input: { requestId: id, caseId, of, ...text } }) => {
    await heldCase(ctx, caseId, 'write')
    const followUp = decideFollowUp(text.followUpOn ?? null, today(ctx.now()))
    if (!followUp.ok) throw new Refusal(followUp.code)
    const columns = { ...recipientColumns(text.recipient), consent_id: text.consentId ?? null, parts: [...new Set(text.picks.map(({ part }) => part))], receipt_days: text.receiptDays ?? (await settingHere(ctx)).receiptDays, follow_up_on: text.followUpOn ?? null }
    const faults = { '23503': () => new Refusal('consent/recipient-gone') }
    if (!of) {
      const isNew = await refuseByDatabase(insertOnce(ctx, 'core.referral', { clear: { ...(await ctx.caseRow(caseId)), id, ...columns } }), faults)
      if (!isNew) {
        const { demand, picks, law } = text
        mustBeTheSame(await readOwnText(ctx, id, caseId), { demand, picks, law })
        return { referralId: id, version: (await loadReferral(ctx, id)).version }
      }
      await writeOwnText(ctx, { referralId: id, caseId, round: 1 }, text)
      ctx.note({ referralId: id })
      return { referralId: id, version: 1 }
    }

    const referral = await loadReferral(ctx, of.referralId, 'write')
    if (referral.caseId !== caseId || !referral.sides.includes('sender')) throw new NotFound()
    if (referral.state !== 'draft' && referral.state !== 'returned') throw new Refusal('referral/wrong-step')
    const refuseStale = async () => {
      const now = await loadReferral(ctx, of.referralId)
      throw stale({ yours: { ...text }, theirs: { ...(await readOwnText(ctx, of.referralId, caseId)) }, version: now.version })
    }
    const { demand, picks, law } = text
    if (referral.version !== of.version) {
      const before = await savedBefore(ctx, of.referralId, caseId)
      if (isOwnRetry(ctx, { ...before, version: referral.version }, of.version, { demand, picks, law, ...columns })) return { referralId: of.referralId, version: referral.version }
      return refuseStale()
    }
    const updated = ctx.db
      .updateTable('core.referral')
      .set({ ...columns, version: of.version + 1 })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', of.referralId)
      .where('version', '=', of.version)
      .executeTakeFirst()
    const { numUpdatedRows } = await refuseByDatabase(updated, faults)
    if (numUpdatedRows === 0n) return refuseStale()
    await writeOwnText(ctx, { referralId: of.referralId, caseId, round: referral.round + 1 }, text)
    ctx.note({ referralId: of.referralId })
    return { referralId: of.referralId, version: of.version + 1 }
  })

/** A draft as it was saved last, by whom and with all that was chosen. */
async function savedBefore(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, referralId: string, caseId: string) {
  const last = await lastMade(ctx, 'core.referral_item', { referral_id: referralId, part: 'own' })
  const columns = await ctx.db
    .selectFrom('core.referral')
    .select(['to_tenant', 'to_contract', 'organ', 'consent_id', 'parts', 'receipt_days', 'follow_up_on'])
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', referralId)
    .executeTakeFirstOrThrow()
  return { by: last?.by ?? null, said: { ...(await readOwnText(ctx, referralId, caseId)), ...columns } }
}
