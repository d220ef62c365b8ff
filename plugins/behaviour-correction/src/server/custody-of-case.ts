import type { CustodyAnswers } from '../forms/custody-form.ts'
import type { EvidenceAnswers } from '../forms/evidence-form.ts'
import type { HandOverAnswers } from '../forms/hand-over-form.ts'
import type { Desk } from './held-case.ts'
import { openAnswers } from './sealed-answers.ts'

type Reading = Pick<Desk, 'db' | 'tenant' | 'sealing'>

/** The items of evidence of a case, in the order they were locked, each with its chain of custody (6.3.4.e). */
export async function custodyOfCase(ctx: Reading, caseId: string) {
  const links = await linksOf(ctx, caseId)
  const rows = await ctx.db
    .selectFrom('behaviour_correction.evidence as e')
    .leftJoin('core.account as a', 'a.id', 'e.made_by')
    .select(['e.id', 'e.document_id as documentId', 'e.sha256', 'e.captured_at as capturedAt', 'e.made_at as madeAt', 'a.display_name as byName', 'e.sealed'])
    .where('e.tenant_id', '=', ctx.tenant.id)
    .where('e.case_id', '=', caseId)
    .orderBy('e.made_at')
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, sha256, capturedAt, madeAt, ...row }) => ({
      ...row,
      sha256: sha256?.toString('hex') ?? null,
      capturedAt: capturedAt.toISOString(),
      madeAt: madeAt.toISOString(),
      answers: await openAnswers<EvidenceAnswers>(ctx, { table: 'behaviour_correction.evidence', caseId, id: row.id, sealed }),
      links: links.filter(({ evidenceId }) => evidenceId === row.id)
    }))
  )
}

/** The hand-overs of a case, newest first. */
export async function handOversOfCase(ctx: Reading, caseId: string) {
  const rows = await ctx.db
    .selectFrom('behaviour_correction.hand_over as h')
    .leftJoin('core.account as a', 'a.id', 'h.made_by')
    .select(['h.id', 'h.happened_at as happenedAt', 'a.display_name as byName', 'h.sealed'])
    .where('h.tenant_id', '=', ctx.tenant.id)
    .where('h.case_id', '=', caseId)
    .orderBy('h.happened_at', 'desc')
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, happenedAt, ...row }) => ({
      ...row,
      happenedAt: happenedAt.toISOString(),
      answers: await openAnswers<HandOverAnswers>(ctx, { table: 'behaviour_correction.hand_over', caseId, id: row.id, sealed })
    }))
  )
}

async function linksOf(ctx: Reading, caseId: string) {
  const rows = await ctx.db
    .selectFrom('behaviour_correction.custody as c')
    .leftJoin('core.account as a', 'a.id', 'c.made_by')
    .select(['c.id', 'c.evidence_id as evidenceId', 'c.act', 'c.happened_at as happenedAt', 'c.is_intact as intact', 'c.hand_over_id as handOverId', 'a.display_name as byName', 'c.sealed'])
    .where('c.tenant_id', '=', ctx.tenant.id)
    .where('c.case_id', '=', caseId)
    .orderBy('c.made_at')
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, happenedAt, ...row }) => ({
      ...row,
      happenedAt: happenedAt.toISOString(),
      told: await openAnswers<Partial<Pick<CustodyAnswers, 'from' | 'to' | 'reason'>>>(ctx, { table: 'behaviour_correction.custody', caseId, id: row.id, sealed })
    }))
  )
}
