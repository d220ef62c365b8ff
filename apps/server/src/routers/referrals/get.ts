import { stepsFor } from '@xinshe/core/referral/decide-referral.ts'
import type { Pick as Picked } from '@xinshe/core/referral/referral.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { recipientFrom } from '../consents/recipient-columns.ts'
import { itemPlace, loadReferral, referralVault, stepPlace } from './load-referral.ts'
import { readOwnText } from './own-text.ts'
import { partiesOf } from './parties.ts'

/**
 * One referral (6.4). The sender reads its own part, and state and result; the receiver what went along, while the
 * permission holds, and nothing else of the case.
 */
export const get = procedure({ permission: 'referral.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ referralId: z.uuid() }))
  .query(async ({ ctx, input }) => {
    const referral = await loadReferral(ctx, input.referralId)
    const isSender = referral.sides.includes('sender')
    const vault = await referralVault(ctx, referral)
    const [items, steps, parties] = await Promise.all([
      ctx.db
        .selectFrom('core.referral_item')
        .select(['id', 'part', 'sealed'])
        .where('tenant_id', '=', referral.tenantId)
        .where('referral_id', '=', referral.id)
        .where('round', '=', referral.round)
        .where('part', '<>', 'own')
        .orderBy('made_at')
        .execute(),
      ctx.db
        .selectFrom('core.referral_step as s')
        .leftJoin('core.account as a', 'a.id', 's.made_by')
        .select(['s.id', 's.step', 's.side', 's.sealed', 's.made_at as at', 'a.display_name as byName'])
        .where('s.tenant_id', '=', referral.tenantId)
        .where('s.referral_id', '=', referral.id)
        .orderBy('s.made_at')
        .execute(),
      partiesOf(ctx, referral)
    ])
    const opened = items.map(async ({ sealed, ...item }) => ({ ...item, fields: itemFields(await vault.unseal(referral.id, itemPlace(item.id), sealed)) }))
    const told = steps.map(async ({ sealed, ...line }) => ({ ...line, text: sealed ? String((await vault.unseal(referral.id, stepPlace(line.id), sealed))['text'] ?? '') : '' }))
    const own: { demand: string; picks: readonly Picked[]; law: string } | null = isSender ? await readOwnText(ctx, referral.id, referral.caseId) : null
    const { caseId, consentId, ...shown } = referral
    ctx.note({ referralId: referral.id })
    return {
      ...shown,
      ...parties,
      caseId: isSender ? caseId : null,
      consentId: isSender ? consentId : null,
      notedAt: isSender ? referral.notedAt : null,
      recipient: recipientFrom(referral),
      own,
      items: await Promise.all(opened),
      steps: await Promise.all(told),
      next: referral.sides.flatMap((side) => stepsFor(referral, side))
    }
  })

/** A text, or a form with its answers. */
function itemFields(fields: Record<string, unknown>) {
  const { text, form, formVersion, ordinal, answers } = fields
  return form ? { form: String(form), formVersion: Number(formVersion), ordinal: Number(ordinal), answers: answers as Record<string, unknown> } : { text: String(text ?? '') }
}
