import { postOf, type DeskContext } from '../../desk-context.ts'
import { bringAccusation, type Brought, type Saying } from './bring-accusation.ts'
import { writeScreening } from './write-screening.ts'

/** Brings an accusation outside the page of words: for whoever serves the matter it is their opinion as well (7.1.2.i). @throws what `bringAccusation` refuses */
export async function accuseMatter(ctx: DeskContext, saying: Saying): Promise<Brought | undefined> {
  const { matterId, isSaid, accused } = saying
  if (!isSaid || !accused || !postOf(ctx).contractId) return bringAccusation(ctx, saying)
  const { brought } = await writeScreening(ctx, 'opinion', { matterId, aspect: 'i', answer: 'yes', organ: '', grounds: [], reason: accused.reason }, { accused })
  return brought
}
