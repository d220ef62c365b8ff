import type { Classified } from '@xinshe/core/classification/classified.ts'
import { decideBypass } from '@xinshe/core/classification/decide-bypass.ts'
import { decideCollective } from '@xinshe/core/classification/decide-collective.ts'
import type { DeskContext } from '../../desk-context.ts'
import { openCollective } from '../flows/open-collective.ts'
import { announceCollective } from './announce-collective.ts'
import { classifyRepeats } from './classify-repeats.ts'
import { isNews } from './is-news.ts'
import { matterFacts } from './matter-facts.ts'
import { overruledContacts } from './overruled-contacts.ts'
import { standingClassifications } from './standing-classifications.ts'

type Desk = Pick<DeskContext, 'db' | 'tenant' | 'now' | 'vault'>

/**
 * Computes 3.6 and 3.7 for every contact of a matter, and 3.4 for those of every registration joined to it, in the transaction
 * of whatever changed its facts, and writes down what is new; what a reviewer has overruled stays so, and does not count any
 * more, also as the contact was recorded anew. A collective visit opens 7.2.1 with its own checklist. Then tells the cases of
 * the matter of a collective visit (7.2.1). Whoever adds to a matter that others may add to has locked it before.
 */
export async function classifyMatter(ctx: Desk, matterId: string): Promise<void> {
  const [facts, standing] = [await matterFacts(ctx, matterId), await standingClassifications(ctx, { matterId })]
  const isOverruled = await overruledContacts(ctx, matterId, standing)
  const now = new Map(standing.map((one) => [`${one.contactId} ${one.kind}`, one]))

  const rows = facts.contacts.flatMap((contact) => {
    const { channel, headcount, visited } = contact
    const said = [decideBypass({ channel, visited, competent: facts.competent }), decideCollective({ channel, headcount })]
    return said.filter((one) => !isOverruled(contact.id, one.kind) && isNews(one, now.get(`${contact.id} ${one.kind}`))).map((one) => rowOf(ctx, matterId, contact.id, one))
  })
  if (rows.length > 0) await ctx.db.insertInto('core.contact_classification').values(rows).execute()
  await classifyRepeats(ctx, matterId)
  for (const contact of facts.contacts) {
    if (decideCollective(contact).holds && !isOverruled(contact.id, 'collective')) await openCollective(ctx, { id: matterId, petitionerId: facts.petitionerId }, contact)
  }
  await announceCollective(ctx, matterId)
}

function rowOf({ tenant }: Desk, matterId: string, contactId: string, { kind, holds, sub, ordinal, basis }: Classified) {
  return {
    tenant_id: tenant.id, matter_id: matterId, contact_id: contactId, kind, holds, sub: sub ?? null, ordinal: ordinal ?? null,
    source: 'rule' as const, reviews: null, basis: JSON.stringify(basis), sealed: null
  }
}
