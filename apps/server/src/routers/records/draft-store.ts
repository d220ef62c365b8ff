import { randomUUID } from 'node:crypto'
import { stale, type StaleDetails } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'

/** Where a draft belongs: a case, a record that is being corrected, or the reception desk itself. */
export interface DraftPlace {
  readonly form: string
  /** The case, or the record the draft will replace. */
  readonly subjectId: string
  /** Whose key seals it: the case, or the desk. */
  readonly keyId: string
}

export interface Draft {
  readonly answers: Record<string, unknown>
  readonly version: number
  readonly savedAt: Date
}

type Text = Record<string, unknown>
type Told = (yours: Text, theirs: Text | null) => Pick<StaleDetails, 'yours' | 'theirs' | 'differs'>
type Desk = Pick<DeskContext, 'db' | 'tenant' | 'vault' | 'now' | 'actor'>

/** The reception desk has no case yet; its drafts are sealed under a key of the tenant's own. */
export const desk = '00000000-0000-0000-0000-000000000000'

/** What this person has written here and not yet signed. Nobody else's, by row security. */
export async function loadDraft(ctx: Desk, place: DraftPlace): Promise<Draft | null> {
  const row = await draftRow(ctx, place)
  return row ? openDraft(ctx, place, row) : null
}

/**
 * Saves the whole text. `version` is the one the page has read, 0 for a first save.
 * @param told how a refusal tells two texts: of a form, with who somebody is masked
 * @throws Refusal record/stale when another tab saved meanwhile (both texts), or the draft is gone (theirs is null)
 */
export async function storeDraft(ctx: Desk, place: DraftPlace, { version, answers }: { version: number; answers: Record<string, unknown> }, told: Told = (yours, theirs) => ({ yours, theirs })): Promise<Draft> {
  const savedAt = ctx.now()
  const row = await draftRow(ctx, place, 'locked')
  if (!row && version === 0) {
    const id = randomUUID()
    const inserted = await ctx.db
      .insertInto('core.draft')
      .values({ tenant_id: ctx.tenant.id, id, form: place.form, subject_id: place.subjectId, sealed: await ctx.vault.seal(place.keyId, sealedAt(id, 1), answers) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows) return { answers, version: 1, savedAt }
    return refuseStale(ctx, place, answers, told)
  }
  if (row?.version !== version) return refuseStale(ctx, place, answers, told)

  const next = version + 1
  await ctx.db
    .updateTable('core.draft')
    .set({ sealed: await ctx.vault.seal(place.keyId, sealedAt(row.id, next), answers), version: next, saved_at: savedAt })
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow()
  return { answers, version: next, savedAt }
}

export async function dropDraft({ db, tenant, actor }: Desk, { form, subjectId }: Pick<DraftPlace, 'form' | 'subjectId'>): Promise<void> {
  await db
    .deleteFrom('core.draft')
    .where('tenant_id', '=', tenant.id)
    .where('made_by', '=', actor.userId)
    .where('form', '=', form)
    .where('subject_id', '=', subjectId)
    .execute()
}

async function refuseStale(ctx: Desk, place: DraftPlace, yours: Text, told: Told): Promise<never> {
  const theirs = await loadDraft(ctx, place)
  throw stale({ ...told(yours, theirs && theirs.answers), version: theirs?.version ?? 0 })
}

interface DraftRow {
  readonly id: string
  readonly version: number
  readonly sealed: Buffer
  readonly savedAt: Date
}

async function draftRow({ db, tenant, actor }: Desk, { form, subjectId }: DraftPlace, locked?: 'locked'): Promise<DraftRow | undefined> {
  return db
    .selectFrom('core.draft')
    .select(['id', 'version', 'sealed', 'saved_at as savedAt'])
    .where('tenant_id', '=', tenant.id)
    .where('made_by', '=', actor.userId)
    .where('form', '=', form)
    .where('subject_id', '=', subjectId)
    .$if(locked !== undefined, (query) => query.forUpdate())
    .executeTakeFirst()
}

async function openDraft({ vault }: Desk, { keyId }: DraftPlace, { id, version, sealed, savedAt }: DraftRow): Promise<Draft> {
  return { answers: await vault.unseal(keyId, sealedAt(id, version), sealed), version, savedAt }
}

const sealedAt = (id: string, version: number) => ({ table: 'core.draft', id, version })
