import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { matterFacts, type ContactFacts, type MatterFacts } from './matter-facts.ts'

/** A contact of a matter this post sees. @throws NotFound */
export async function contactOf(ctx: Pick<DeskContext, 'db' | 'tenant'>, matterId: string, contactId: string): Promise<{ contact: ContactFacts; facts: MatterFacts }> {
  const facts = await matterFacts(ctx, matterId)
  const contact = facts.contacts.find(({ id }) => id === contactId)
  if (!contact) throw new NotFound()
  return { contact, facts }
}

/** A visit of a matter this post sees: only a visit can be unruly or irrational (3.3, 3.5). @throws NotFound; Refusal classification/not-a-visit */
export async function visitOf(ctx: Pick<DeskContext, 'db' | 'tenant'>, matterId: string, contactId: string): Promise<{ contact: ContactFacts; facts: MatterFacts }> {
  const found = await contactOf(ctx, matterId, contactId)
  if (found.contact.channel !== 'visit') throw new Refusal('classification/not-a-visit')
  return found
}
