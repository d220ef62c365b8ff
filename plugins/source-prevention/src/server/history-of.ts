import type { RiskLevel } from '@xinshe/core/case/case.ts'
import type { EntryKind } from '../domain/clue.ts'
import type { AnalysisAnswers } from '../forms/analysis-form.ts'
import type { ClueAnswers } from '../forms/clue-form.ts'
import type { PreventionContext } from './prevention-context.ts'
import { placeOf } from './write-entry.ts'

interface Step {
  readonly id: string
  readonly clueId: string
  readonly at: string
  readonly by: string | null
}
/** What was said at each kind of step. */
type Said =
  | { readonly kind: 'found'; readonly said: Pick<ClueAnswers, 'place' | 'household' | 'narrative'> }
  | { readonly kind: 'analysed'; readonly said: AnalysisAnswers }
  | { readonly kind: 'assigned'; readonly said: { readonly to: string } }
  | { readonly kind: 'levelled'; readonly said: { readonly from: RiskLevel; readonly to: RiskLevel; readonly text: string; readonly nextCheckOn: string | null; readonly given?: string } }
  | { readonly kind: Exclude<EntryKind, 'found' | 'analysed' | 'assigned' | 'levelled'>; readonly said: { readonly text: string } }
export type ClueStep = Step & Said

/** The history of these clues, opened, each oldest first; nothing of a clue whose words this post may not read. */
export async function historyOf({ db, tenant, sealing }: Pick<PreventionContext, 'db' | 'tenant' | 'sealing'>, clueIds: readonly string[], kinds?: readonly EntryKind[]): Promise<ClueStep[]> {
  if (clueIds.length === 0) return []
  const rows = await db
    .selectFrom('source_prevention.clue_entry as n')
    .leftJoin('core.account as a', 'a.id', 'n.made_by')
    .select(['n.id', 'n.clue_id as clueId', 'n.kind', 'n.happened_at', 'n.sealed', 'a.display_name as by'])
    .where('n.tenant_id', '=', tenant.id)
    .where('n.clue_id', 'in', [...clueIds])
    .$if(kinds !== undefined, (query) => query.where('n.kind', 'in', [...(kinds ?? [])]))
    .orderBy('n.happened_at')
    .orderBy('n.made_at')
    .execute()
  await sealing.load(rows.map(({ clueId }) => clueId))
  return Promise.all(rows.map(async ({ sealed, happened_at, ...row }) => ({ ...row, at: happened_at.toISOString(), said: await sealing.unseal(row.clueId, placeOf(row.id), sealed) }) as ClueStep))
}
