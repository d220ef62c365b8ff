import type { NewContact } from '@xinshe/core/matter/contact.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { matterFacts } from '../classification/matter-facts.ts'

/** Whoever else came is linked to the matter first (3.4). @throws NotFound */
export async function mustBelong(ctx: Pick<DeskContext, 'db' | 'tenant'>, { matterId, petitionerId }: Pick<NewContact, 'matterId' | 'petitionerId'>): Promise<void> {
  if (petitionerId && !(await matterFacts(ctx, matterId)).group.includes(petitionerId)) throw new NotFound()
}
