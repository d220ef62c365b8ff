import { sql } from 'kysely'
import { today } from '@xinshe/words'
import { daysLate } from '../domain/days-late.ts'
import { historyOf } from './history-of.ts'
import type { PreventionContext } from './prevention-context.ts'

type Place = Pick<PreventionContext, 'db' | 'tenant' | 'now'>

/** Clues of this place as lists show them; each list narrows them itself. */
export function cluesAt({ db, tenant }: Pick<Place, 'db' | 'tenant'>) {
  return db
    .selectFrom('source_prevention.clue as k')
    .leftJoin('core.post as p', 'p.id', 'k.owner_id')
    .leftJoin('core.account as a', 'a.id', 'p.account_id')
    .leftJoin('source_prevention.lineage as l', (join) => join.onRef('l.tenant_id', '=', 'k.tenant_id').onRef('l.clue_id', '=', 'k.id'))
    .leftJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'l.tenant_id').onRef('c.id', '=', 'l.case_id'))
    .select(['k.id', 'k.source', 'k.level', 'k.state', 'k.found_on as foundOn', 'k.due_on as dueOn', 'k.review_on as reviewOn', 'k.next_check_on as nextCheckOn', 'k.settled_on as settledOn'])
    .select(['k.owner_id as ownerId', 'a.display_name as owner', 'l.case_id as caseId', 'c.number as caseNumber'])
    .where('k.tenant_id', '=', tenant.id)
}

/** Where each was noticed, of those whose words this post may read. */
export async function placesOf(ctx: Pick<PreventionContext, 'db' | 'tenant' | 'sealing'>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await historyOf(ctx, ids, ['found'])
  return new Map(found.map((step) => [step.clueId, step.kind === 'found' ? step.said.place : '']))
}

/** With the days nobody acted on it (5.1.a). */
export function asOf<Row extends Parameters<typeof daysLate>[0]>(row: Row, { now }: Pick<Place, 'now'>) {
  return { ...row, daysLate: daysLate(row, today(now())) }
}

/** Whether this post may go on with a clue: its own, or of a project it leads, and not yet linked with a case. */
export const mayWrite = sql<boolean>`(not k.is_linked and array[k.contract_id, k.owner_id] && (select t.holds from authz.ticket t))`
