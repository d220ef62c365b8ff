import { byRule, isFlowClosed } from '@xinshe/core/flow/checklist.ts'
import { reopenReasons, type FlowKind, type ReopenReason } from '@xinshe/core/flow/flow.ts'
import type { DeskContext } from '../../desk-context.ts'
import { insertEntry } from './insert-entry.ts'
import { flowsOf } from './load-flow.ts'
import { openFlow } from './open-flow.ts'
import { tellOfFlow } from './tell-of-flow.ts'

/**
 * Opens the flow of a matter by rule, also one that a person has closed since, or that lost its mark or tag: what gave rise to it has come
 * back, and its hours run from now. Ask before the new one lies there: after it nothing shows that it was gone. Whoever may not
 * write its lines leaves it as it is (docs/decisions/0021). Ask where the rule has something new to say; where it only says again
 * what it said, a person's closing stands and `openFlow` is enough.
 */
export async function reopenFlow(ctx: DeskContext, { matterId, kind, contactId = null, because }: { matterId: string; kind: FlowKind; contactId?: string | null; because: ReopenReason }): Promise<void> {
  if (await openFlow(ctx, { matterId, kind, contactId })) return
  const flow = (await flowsOf(ctx, matterId)).find((one) => one.kind === kind && one.contactId === contactId)
  if (!flow?.isMineToWrite || !(flow.fallen || isFlowClosed(flow.entries))) return
  await insertEntry(ctx, flow, { step: 'reopen', at: ctx.now().toISOString(), answers: { reason: reopenReasons[because].zh }, facts: byRule })
  await tellOfFlow(ctx, { matterId, kind, turn: 'reopened-by-rule', reason: reopenReasons[because].zh })
}
