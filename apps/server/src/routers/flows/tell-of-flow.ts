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

/** What the story of the cases says of a flow: that it was opened by hand, ended or taken up again, and why. Of what the counter did it says nothing, as the counter writes no story. */
export async function tellOfFlow(ctx: DeskContext, { matterId, kind, turn, reason }: Turned): Promise<void> {
  const [flow, how] = [flowTitles[kind], turns[turn]]
  for (const caseId of await heldCasesOf(ctx, matterId)) await ctx.timeline({ caseId, kind: `core/flow-${turn}`, title: say(`${how.zh}：${flow.zh}`, `${how.en}: ${flow.en.toLowerCase()}`), text: reason })
}

const turns: Readonly<Record<Turned['turn'], Said>> = {
  opened: say('打开专项流程', 'Special flow opened'),
  closed: say('结束专项流程', 'Special flow closed'),
  reopened: say('重新打开专项流程', 'Special flow reopened'),
  'reopened-by-rule': say('按规则重新打开专项流程', 'Special flow reopened by rule')
}
