import { channelTitles, newContact, type NewContact } from '@xinshe/core/matter/contact.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { classifyMatter } from '../classification/classify-matter.ts'
import { lockMatter } from '../classification/lock-matter.ts'
import { matterFacts } from '../classification/matter-facts.ts'
import { mustHaveHappened } from '../must-have-happened.ts'
import { heldCasesOf } from './held-cases-of.ts'
import { insertContact } from './insert-matter.ts'

/** A further visit, letter or call on a known matter (3.1); staff see it in the story of their cases of that matter. @throws Refusal time/in-future */
export const addContact = procedure({ permission: 'matter.write', scope: 'tenant', audit: 'write', purpose: 'reception' })
  .input(newContact)
  .mutation(async ({ ctx, input }) => {
    await lockMatter(ctx, input.matterId)
    await mustBelong(ctx, input)
    mustHaveHappened(ctx, input.happenedAt)

    const contactId = await insertContact(ctx, input)
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

/** Whoever else came is linked to the matter first (3.4). */
async function mustBelong(ctx: DeskContext, { matterId, petitionerId }: NewContact): Promise<void> {
  if (petitionerId && !(await matterFacts(ctx, matterId)).group.includes(petitionerId)) throw new NotFound()
}
