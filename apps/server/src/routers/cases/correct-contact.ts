import { contactId } from '@xinshe/core/ids.ts'
import { newContact } from '@xinshe/core/matter/contact.ts'
import { decideStrike } from '@xinshe/core/matter/decide-strike.ts'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { mustBeTheSame } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { tellOfStrike } from '../alarms/tell-of-strike.ts'
import { clearStruck } from '../classification/clear-struck.ts'
import { lockMatter } from '../classification/lock-matter.ts'
import { correctHeadcount } from '../flows/correct-headcount.ts'
import { mustHaveHappened } from '../must-have-happened.ts'
import { contactToStrike } from './contact-to-strike.ts'
import { describeContact } from './describe-contact.ts'
import { describeCorrection } from './describe-correction.ts'
import { heldCasesOf } from './held-cases-of.ts'
import { insertContact } from './insert-matter.ts'
import { insertStrike, strikeRefused } from './insert-strike.ts'
import { isRecorded } from './is-recorded.ts'
import { mustBelong } from './must-belong.ts'
import { strikesOf } from './strikes-of.ts'

const correction = z.strictObject({
  ...newContact.omit({ contactId: true }).shape,
  /** Becomes the new contact's id: sent again it is the same correction. */
  requestId: z.uuid(),
  /** The contact that was recorded wrongly. */
  replaces: contactId,
  reason: paragraphs(2000)
})

/**
 * Records a contact anew that was recorded wrongly (3.1), 60 people for 6: the old one is struck, the new one names it, and
 * what followed is computed anew in the same act (3.4–3.7). The first contact of a matter may be corrected like any other.
 * @throws Refusal contact/struck-already with who did it, contact/nothing-corrected, contact/recorded-twice, record/recorded-otherwise, case/reason-missing, time/in-future
 */
export const correctContact = procedure({ permission: 'matter.write', scope: 'tenant', audit: 'write', purpose: 'reception' })
  .input(correction)
  .mutation(async ({ ctx, input: { requestId, replaces, reason, ...sent } }) => {
    const { matterId } = sent
    const { petitionerId } = await lockMatter(ctx, matterId)
    const facts = await contactToStrike(ctx, matterId, replaces)
    const before = (await strikesOf(ctx, { matterId, petitionerId })).find((strike) => strike.contactId === replaces)
    if (await isRecorded(ctx, sent, requestId)) {
      mustBeTheSame(before, { id: requestId, reason })
      return { contactId: requestId }
    }
    const decision = decideStrike({ ...facts, isStruck: before !== undefined }, { reason, replacement: sent })
    if (!decision.ok) throw strikeRefused(decision.code, before)
    // whoever came is asked for again only where the correction says it was somebody else
    if (sent.petitionerId !== (facts.recorded.petitionerId ?? undefined)) await mustBelong(ctx, sent)
    mustHaveHappened(ctx, sent.happenedAt)

    await insertContact(ctx, { ...sent, replaces }, requestId)
    await insertStrike(ctx, { id: requestId, matterId, contactId: replaces, petitionerId, reason })
    // before anything is computed anew: an alarm that only goes up with the correction says the right count itself
    const [was, is] = [describeContact(facts.recorded), describeContact(sent)]
    if (was.zh !== is.zh) await tellOfStrike(ctx, requestId, `来访登记已更正：${was.zh} → ${is.zh}`)
    await clearStruck(ctx, { matterId, contactId: replaces, petitionerId, reason })
    await correctHeadcount(ctx, matterId, { contactId: requestId, was: facts.recorded })

    const what = describeCorrection(facts.recorded, sent)
    for (const caseId of await heldCasesOf(ctx, matterId))
      await ctx.timeline({ caseId, kind: 'core/contact-corrected', title: say(`来访登记更正：${what.zh}`, `Contact corrected: ${what.en}`), text: reason })
    ctx.note({ matterId, contactId: replaces, replacedBy: requestId, channel: sent.channel })
    return { contactId: requestId }
  })
