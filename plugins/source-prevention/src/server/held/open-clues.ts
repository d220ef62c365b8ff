import type { HeldKind } from '@xinshe/plugin-kit/server'
import { riskTitles } from '@xinshe/core/case/case.ts'
import { say, shortDate } from '@xinshe/words'
import { clueStateTitles, openStates } from '../../domain/clue.ts'
import { holdClue } from '../act-on-clue.ts'
import { assignTo } from '../assign-to.ts'
import { cluesAt, placesOf } from '../clue-facts.ts'
import type { PreventionContext } from '../prevention-context.ts'
import type { SourcePreventionTables } from '../tables.ts'

/** Clues that are still to be settled, of somebody who leaves (7.1.4.c). Handed on, their history says what it says of one that is assigned. */
export const openClues: HeldKind<SourcePreventionTables> = {
  kind: 'source-prevention/clue',
  title: say('线索', 'Clue'),
  permission: 'clue.read',
  async describe(ctx, ids) {
    const clues = await cluesAt(ctx).where('k.id', 'in', [...ids]).orderBy('k.due_on').execute()
    const places = await placesOf(ctx, ids)
    return clues.map(({ id, level, state, dueOn }) => ({
      id,
      text: say(`线索：${places.get(id) ?? '—'}`, `Clue: ${places.get(id) ?? '—'}`),
      note: say(
        `${riskTitles[level].zh} · ${clueStateTitles[state].zh} · ${shortDate(dueOn, 'zh')} 前介入`,
        `${riskTitles[level].en} · ${clueStateTitles[state].en} · to be acted on by ${shortDate(dueOn, 'en')}`
      ),
      page: `clues/${id}`
    }))
  },
  async handOn(ctx: PreventionContext, { id, from, to }) {
    const clue = await holdClue(ctx, id)
    if (clue.ownerId !== from || !openStates.some((open) => open === clue.state)) return false
    await assignTo(ctx, clue, to)
    return true
  }
}
