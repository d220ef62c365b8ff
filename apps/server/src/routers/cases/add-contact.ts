import { channelTitles, newContact, type NewContact } from '@xinshe/core/matter/contact.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { classifyMatter } from '../classification/classify-matter.ts'
import { lockMatter } from '../classification/lock-matter.ts'
import { matterFacts } from '../classification/matter-facts.ts'
import { mustHaveHappened } from '../must-have-happened.ts'
import { heldCasesOf } from './held-cases-of.ts'
import { insertContact } from './insert-matter.ts'

/**
 * A further visit, letter or call on a known matter (3.1); staff see it in the story of their cases of that matter. Sent
 * again under its id it is the same one, and no repeat petition (3.4).
 * @throws Refusal time/in-future, contact/recorded-otherwise
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

/** Whether the same was recorded under this id before; the matter is held, so nobody does it meanwhile. */
async function isRecorded({ db, tenant }: DeskContext, sent: NewContact, id: string): Promise<boolean> {
  const known = await db
    .selectFrom('core.contact')
    .select(['matter_id as matterId', 'channel', 'happened_at as happenedAt', 'headcount', 'organ', 'organ_level as organLevel', 'petitioner_id as petitionerId'])
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!known) return false
  const { happenedAt, organLevel = '', petitionerId = null } = sent
  const isSame = known.happenedAt.getTime() === Date.parse(happenedAt) && known.organLevel === organLevel && known.petitionerId === petitionerId && (['matterId', 'channel', 'headcount', 'organ'] as const).every((key) => known[key] === sent[key])
  if (!isSame) throw new Refusal('contact/recorded-otherwise')
  return true
}

/** Whoever else came is linked to the matter first (3.4). */
async function mustBelong(ctx: DeskContext, { matterId, petitionerId }: NewContact): Promise<void> {
  if (petitionerId && !(await matterFacts(ctx, matterId)).group.includes(petitionerId)) throw new NotFound()
}
