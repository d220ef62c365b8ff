import { say, type Said } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { heldCasesOf } from '../cases/held-cases-of.ts'

export type MarkTurn = 'recorded' | 'confirmed' | 'overruled'

/**
 * What the story of the cases says of a mark of one visit (7.1.2): that somebody made it, confirmed it or overruled it. Which
 * mark stands with the visit alone; the line is registry, and a mark is never a property of the person.
 */
export async function tellOfMark(ctx: DeskContext, matterId: string, turn: MarkTurn): Promise<void> {
  for (const caseId of await heldCasesOf(ctx, matterId)) await ctx.timeline({ caseId, kind: `core/mark-${turn}`, title: turns[turn] })
}

const turns: Readonly<Record<MarkTurn, Said>> = {
  recorded: say('登记来访认定', 'A visit was classified'),
  confirmed: say('复核来访认定：确认', 'The class of a visit was confirmed'),
  overruled: say('复核来访认定：否定', 'The class of a visit was overruled')
}
