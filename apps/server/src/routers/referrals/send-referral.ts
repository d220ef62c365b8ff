import { decideDisclosure } from '@xinshe/core/consent/decide-disclosure.ts'
import { decideFollowUp } from '@xinshe/core/referral/decide-follow-up.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { addDays, today } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { disclosureRow, insertDisclosure } from '../consents/insert-disclosure.ts'
import { ledgerOf } from '../consents/ledger.ts'
import { recipientFrom } from '../consents/recipient-columns.ts'
import { insertTask } from '../tasks/insert-task.ts'
import type { LoadedReferral } from './load-referral.ts'
import { readOwnText } from './own-text.ts'
import { packItems } from './pack-items.ts'

/**
 * What sending takes (4.5.b, 6.4): a permission that carries it, or an article; the smallest subset copied; the
 * disclosure written down; a reminder for the receipt and for the follow-up.
 *
 * @throws Refusal referral/accused, consent/…, referral/follow-up-past for a draft that has waited too long
 */
export async function sendReferral(ctx: DeskContext, referral: LoadedReferral): Promise<void> {
  const { id, caseId, parts, consentId } = referral
  await mustNotBeAccused(ctx, referral)
  const text = await readOwnText(ctx, id, caseId)
  const recipient = recipientFrom(referral)!
  const [consent = null] = consentId ? await ledgerOf(ctx, caseId, consentId) : []
  if (consentId && !consent) throw new NotFound()
  const decision = decideDisclosure({ use: 'sharing', recipient, parts, consent, law: text.law })
  if (!decision.ok) throw new Refusal(decision.code, decision.data)

  const followUp = decideFollowUp(referral.round === 0 ? referral.followUpOn : null, today(ctx.now()))
  if (!followUp.ok) throw new Refusal(followUp.code)

  await packItems(ctx, { referralId: id, caseId, round: referral.round + 1 }, text)
  await insertDisclosure(ctx, await disclosureRow(ctx, caseId, { use: 'sharing', recipient, parts, consentId, law: consentId ? '' : text.law, purpose: text.demand }))
  const dueOn = addDays(today(ctx.now()), referral.receiptDays)
  await insertTask(ctx, caseId, { kind: 'follow-up', source: `referral/${id}/receipt`, text: '转介尚无回执：请联系对方确认是否接收', dueOn })
  if (referral.followUpOn && referral.round === 0) await insertTask(ctx, caseId, { kind: 'follow-up', source: `referral/${id}/follow-up`, text: '跟进转介的办理结果', dueOn: referral.followUpOn })
}

/** 7.1.2.i: the accused agency finds nothing of the matter, so that what is sent to it reaches nobody. Whoever sends sees the wall. */
async function mustNotBeAccused({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, { caseId, toContract }: LoadedReferral): Promise<void> {
  const accused = await db
    .selectFrom('core.case as c')
    .innerJoin('core.matter as m', (join) => join.onRef('m.tenant_id', '=', 'c.tenant_id').onRef('m.id', '=', 'c.matter_id'))
    .innerJoin('core.contract as k', (join) => join.on('k.id', '=', toContract))
    .select('c.id')
    .where('c.tenant_id', '=', tenant.id)
    .where('c.id', '=', caseId)
    .where((eb) => eb('k.agency_id', '=', eb.fn.any('m.walled_from')))
    .executeTakeFirst()
  if (accused) throw new Refusal('referral/accused')
}
