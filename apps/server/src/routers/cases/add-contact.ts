import { channelTitles, newContact } from '@xinshe/core/matter/contact.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { heldCasesOf } from './held-cases-of.ts'
import { insertContact } from './insert-matter.ts'

/** A further visit, letter or call on a known matter (3.1); staff see it in the story of their cases of that matter. */
export const addContact = procedure({ permission: 'matter.write', scope: 'tenant', audit: 'write', purpose: 'reception' })
  .input(newContact)
  .mutation(async ({ ctx, input }) => {
    const matter = await ctx.db
      .selectFrom('core.matter')
      .select('id')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', input.matterId)
      .executeTakeFirst()
    if (!matter) throw new NotFound()

    const contactId = await insertContact(ctx, input)

    const { zh, en } = channelTitles[input.channel]
    for (const caseId of postOf(ctx).contractId ? await heldCasesOf(ctx, input.matterId) : []) {
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
