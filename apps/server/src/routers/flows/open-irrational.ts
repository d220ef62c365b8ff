import type { DeskContext } from '../../desk-context.ts'
import { standingClassifications } from '../classification/standing-classifications.ts'
import { openFlow } from './open-flow.ts'
import { reopenFlow } from './reopen-flow.ts'

/**
 * 7.2.2: opens with the mark of a visit (3.3, 3.5), and again where no mark of it stood any more: a closing was of facts that have
 * changed since. Over a mark that stands a person's closing stands too. Ask before the new mark lies there.
 */
export async function openIrrational(ctx: DeskContext, { matterId, contactId }: { matterId: string; contactId: string }): Promise<void> {
  const isMarked = (await standingClassifications(ctx, { matterId })).some((one) => one.contactId === contactId && (one.kind === 'irrational' || one.kind === 'unruly') && one.holds)
  if (isMarked) await openFlow(ctx, { matterId, kind: 'irrational', contactId })
  else await reopenFlow(ctx, { matterId, kind: 'irrational', contactId, because: 'marked' })
}
