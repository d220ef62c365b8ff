import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { matterFacts, type ContactFacts, type MatterFacts } from './matter-facts.ts'

/** A visit of a matter this post sees: only a visit can be unruly or irrational (3.3, 3.5). @throws NotFound; Refusal classification/not-a-visit */
export async function visitOf(ctx: Pick<DeskContext, 'db' | 'tenant'>, matterId: string, contactId: string): Promise<{ contact: ContactFacts; facts: MatterFacts }> {
  const facts = await matterFacts(ctx, matterId)
  const contact = facts.contacts.find(({ id }) => id === contactId)
  if (!contact) throw new NotFound()
  if (contact.channel !== 'visit') throw new Refusal('classification/not-a-visit')
  return { contact, facts }
}
