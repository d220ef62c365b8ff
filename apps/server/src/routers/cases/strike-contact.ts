import { contactId, matterId } from '@xinshe/core/ids.ts'
import { decideStrike } from '@xinshe/core/matter/decide-strike.ts'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { mustBeTheSame } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { tellOfStrike } from '../alarms/tell-of-strike.ts'
import { clearStruck } from '../classification/clear-struck.ts'
import { lockMatter } from '../classification/lock-matter.ts'
import { contactToStrike } from './contact-to-strike.ts'
import { describeContact } from './describe-contact.ts'
import { heldCasesOf } from './held-cases-of.ts'
import { insertStrike, strikeRefused } from './insert-strike.ts'
import { strikesOf } from './strikes-of.ts'

/**
 * Strikes a contact that was recorded by mistake (3.1): twice, or at the wrong matter. It stays, with who, when and why, and
 * counts nowhere any more; what followed from it is computed anew at once (3.4–3.7). Sent again it is the same act.
 * @throws Refusal contact/struck-already with who did it, contact/only-one, record/recorded-otherwise, case/reason-missing
 */
export const strikeContact = procedure({ permission: 'matter.write', scope: 'tenant', audit: 'write', purpose: 'reception' })
  .input(z.strictObject({ requestId: z.uuid(), matterId, contactId, reason: paragraphs(2000) }))
  .mutation(async ({ ctx, input }) => {
    const { petitionerId } = await lockMatter(ctx, input.matterId)
    const facts = await contactToStrike(ctx, input.matterId, input.contactId)
    const before = (await strikesOf(ctx, { ...input, petitionerId })).find((strike) => strike.contactId === input.contactId)
    if (before?.id === input.requestId) {
      mustBeTheSame(before, { reason: input.reason })
      return { struck: true }
    }
    const decision = decideStrike({ ...facts, isStruck: before !== undefined }, input)
    if (!decision.ok) throw strikeRefused(decision.code, before)

    await insertStrike(ctx, { ...input, id: input.requestId, petitionerId })
    const what = describeContact(facts.recorded)
    await tellOfStrike(ctx, input.requestId, `来访登记已作废：${what.zh}`)
    await clearStruck(ctx, { ...input, petitionerId })

    for (const caseId of await heldCasesOf(ctx, input.matterId))
      await ctx.timeline({ caseId, kind: 'core/contact-struck', title: say(`来访登记作废：${what.zh}`, `Contact struck: ${what.en}`), text: input.reason })
    ctx.note({ matterId: input.matterId, contactId: input.contactId })
    return { struck: true }
  })
