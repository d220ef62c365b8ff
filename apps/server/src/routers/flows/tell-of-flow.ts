import { flowTitles, type FlowKind } from '@xinshe/core/flow/flow.ts'
import { say, type Said } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { heldCasesOf } from '../cases/held-cases-of.ts'

interface Turned {
  readonly matterId: string
  readonly kind: FlowKind
  readonly turn: 'opened' | 'closed' | 'reopened' | 'reopened-by-rule'
  readonly reason: string
}

/** What the story of the cases says of a flow: that it was opened by hand, ended or taken up again, and why. Which flow it is says something about the conduct or the means of a person, and is no line of the registry. Of what the counter did it says nothing, as the counter writes no story. */
export async function tellOfFlow(ctx: DeskContext, { matterId, kind, turn, reason }: Turned): Promise<void> {
  for (const caseId of await heldCasesOf(ctx, matterId)) await ctx.timeline({ caseId, kind: `core/flow-${turn}`, title: turns[turn], text: [flowTitles[kind].zh, reason].filter(Boolean).join('：') })
}

const turns: Readonly<Record<Turned['turn'], Said>> = {
  opened: say('打开专项流程', 'Special flow opened'),
  closed: say('结束专项流程', 'Special flow closed'),
  reopened: say('重新打开专项流程', 'Special flow reopened'),
  'reopened-by-rule': say('按规则重新打开专项流程', 'Special flow reopened by rule')
}
