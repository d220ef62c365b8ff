import { channelTitles, newContact } from '@xinshe/core/matter/contact.ts'
import { say } from '@xinshe/words'
import { procedure } from '../../rpc.ts'
import { classifyMatter } from '../classification/classify-matter.ts'
import { lockMatter } from '../classification/lock-matter.ts'
import { mustHaveHappened } from '../must-have-happened.ts'
import { heldCasesOf } from './held-cases-of.ts'
import { insertContact } from './insert-matter.ts'
import { isRecorded } from './is-recorded.ts'
import { mustBelong } from './must-belong.ts'

/**
 * A further visit, letter or call on a known matter (3.1); staff see it in the story of their cases of that matter. Sent
 * again under its id it is the same one, and no repeat petition (3.4).
 * @throws Refusal time/in-future, record/recorded-otherwise
 */
export const addContact = procedure({ permission: 'matter.write', scope: 'tenant', audit: 'write', purpose: 'reception' })
  .input(newContact)
  .mutation(async ({ ctx, input }) => {
    await lockMatter(ctx, input.matterId)
    await mustBelong(ctx, input)
    mustHaveHappened(ctx, input.happenedAt)
    if (input.contactId && (await isRecorded(ctx, input, input.contactId))) return { contactId: input.contactId }

    const contactId = await insertContact(ctx, input, input.contactId)
    await classifyMatter(ctx, input.matterId)

    const { zh, en } = channelTitles[input.channel]
    for (const caseId of await heldCasesOf(ctx, input.matterId)) {
      await ctx.timeline({
        caseId,
        kind: 'core/contact-added',
        title: say(`信访人${zh}，${input.headcount} 人`, `Contact by ${en.toLowerCase()}, ${input.headcount} present`),
        happenedAt: new Date(input.happenedAt)
      })
    }
    ctx.note({ matterId: input.matterId, contactId, channel: input.channel })
    return { contactId }
  })
