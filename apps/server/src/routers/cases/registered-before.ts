import { mustBeTheSame } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { mustBeRegistered } from '../petitioners/must-be-registered.ts'
import { isRecorded } from './is-recorded.ts'
import type { Registered, Registration } from './register.ts'

/**
 * The answer to a repeated click: what the first one made; null when nothing was registered under this id.
 * @throws Refusal record/recorded-otherwise when the page was changed since: what was changed is not in it
 */
export async function registeredBefore(ctx: DeskContext, sent: Registration): Promise<Registered | null> {
  const row = await ctx.db
    .selectFrom('core.matter as m')
    .leftJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'm.tenant_id').onRef('c.matter_id', '=', 'm.id'))
    .select(['m.petitioner_id as petitionerId', 'm.id as matterId', 'c.id as caseId', 'c.number'])
    .select(['m.title', 'm.summary', 'm.official_number as officialNumber', 'm.copied_on as copiedOn', 'm.received_on as receivedOn', 'm.occurrence_code as occurrenceCode'])
    .select(['m.occurrence_text as occurrenceText', 'm.competent_organ as competentOrgan', 'm.competent_level as competentLevel', 'm.kind', 'm.served_by as servedBy'])
    .where('m.tenant_id', '=', ctx.tenant.id)
    .where('m.id', '=', sent.requestId)
    .orderBy('c.opened_at')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null

  const { petitionerId, matterId, caseId, number, servedBy, ...matter } = row
  const { title, summary, officialNumber, copiedOn, receivedOn, occurrenceCode, occurrenceText, competentOrgan, competentLevel, kind } = sent.matter
  mustBeTheSame(matter, { title, summary, officialNumber, copiedOn, receivedOn, occurrenceCode, occurrenceText, competentOrgan, competentLevel, kind })
  mustBeTheSame({ petitionerId }, { petitionerId: 'id' in sent.petitioner ? sent.petitioner.id : sent.requestId })
  if ('new' in sent.petitioner) await mustBeRegistered(ctx, petitionerId, sent.petitioner.new)
  mustBeTheSame({ isServed: true }, { isServed: !sent.dispatchTo || servedBy.includes(sent.dispatchTo) })
  // The contact a matter is registered with has the matter's id.
  mustBeTheSame({ isThere: await isRecorded(ctx, { ...sent.contact, matterId }, matterId) }, { isThere: true })
  return { petitionerId, matterId, caseId, number, warnings: [] }
}
