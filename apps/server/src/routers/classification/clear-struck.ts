import { clearedByStrike } from '@xinshe/core/classification/cleared.ts'
import type { DeskContext } from '../../desk-context.ts'
import { sameMatterIds } from '../likeness/same-matter-ids.ts'
import { classifyMatter } from './classify-matter.ts'
import { clearFewVisits } from './clear-few-visits.ts'
import { standingClassifications } from './standing-classifications.ts'
import { writeClassification } from './write-classification.ts'

interface Struck {
  readonly matterId: string
  readonly contactId: string
  readonly petitionerId: string
  readonly reason: string
}

/**
 * What followed from a contact that was struck holds no more: a row says so of each clause, with its author and the reason
 * (3.3–3.7), also of a visit that was unruly only together with the struck one (3.5). Then the whole matter is computed
 * anew, with every registration joined to it.
 */
export async function clearStruck(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault' | 'now'>, { matterId, contactId, petitionerId, reason }: Struck): Promise<void> {
  const standing = await standingClassifications(ctx, { matterId })
  for (const { row, said } of clearedByStrike(standing, contactId))
    await writeClassification(ctx, { matterId, contactId, petitionerId, said, source: row.source, text: { reason: `来访登记已作废：${reason}` } })
  await clearFewVisits(ctx, { matterIds: await sameMatterIds(ctx, matterId), besides: contactId, reason: `另一次来访的登记已作废，到场不足 2 次：${reason}` })
  await classifyMatter(ctx, matterId)
}
