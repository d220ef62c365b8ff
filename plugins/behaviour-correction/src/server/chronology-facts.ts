import type { ChronologyFacts } from '../domain/chronology.ts'
import type { ChronologyAnswers } from '../forms/chronology-form.ts'
import type { Desk } from './held-case.ts'
import { openAnswers } from './sealed-answers.ts'

interface Of {
  readonly matterId: string
  readonly caseId: string
}

/** What the core keeps of a matter on its way, and the lines the case added to it (6.3.4.a). */
export async function chronologyFacts(ctx: Pick<Desk, 'db' | 'tenant' | 'sealing'>, of: Of): Promise<Omit<ChronologyFacts, 'here' | 'receivedOn'>> {
  return {
    contacts: await contactsOf(ctx, of),
    history: await historyOf(ctx, of),
    events: await eventsOf(ctx, of),
    replies: await repliesOf(ctx, of),
    entries: await entriesOf(ctx, of)
  }
}

type Reading = Pick<Desk, 'db' | 'tenant'>

async function contactsOf({ db, tenant }: Reading, { matterId }: Of) {
  const rows = await db
    .selectFrom('core.standing_contact')
    .select(['id', 'happened_at', 'channel', 'organ', 'headcount'])
    .where('tenant_id', '=', tenant.id)
    .where('matter_id', '=', matterId)
    .orderBy('happened_at')
    .limit(500)
    .execute()
  return rows.map(({ happened_at, ...row }) => ({ ...row, at: happened_at.toISOString() }))
}

async function historyOf({ db, tenant }: Reading, { matterId }: Of) {
  const rows = await db
    .selectFrom('core.petition_history')
    .select(['id', 'happened_on as on', 'channel', 'organ', 'document_number as documentNumber', 'strikes'])
    .where('tenant_id', '=', tenant.id)
    .where('matter_id', '=', matterId)
    .limit(500)
    .execute()
  const struck = new Set(rows.map(({ strikes }) => strikes))
  return rows.filter(({ id, strikes }) => strikes === null && !struck.has(id))
}

function eventsOf({ db, tenant }: Reading, { matterId }: Of) {
  return db
    .selectFrom('core.matter_event')
    .select(['id', 'kind', 'happened_on as happenedOn', 'organ', 'document_number as documentNumber', 'replaces'])
    .where('tenant_id', '=', tenant.id)
    .where('matter_id', '=', matterId)
    .execute()
}

async function repliesOf({ db, tenant }: Reading, { matterId }: Of) {
  const rows = await db
    .selectFrom('core.reply')
    .select(['id', 'replied_at', 'organ', 'corrects', 'is_struck as isStruck'])
    .where('tenant_id', '=', tenant.id)
    .where('matter_id', '=', matterId)
    .orderBy('replied_at')
    .limit(200)
    .execute()
  return rows.map(({ replied_at, ...row }) => ({ ...row, at: new Date(replied_at).toISOString() }))
}

async function entriesOf(ctx: Pick<Desk, 'db' | 'tenant' | 'sealing'>, { caseId }: Of) {
  const rows = await ctx.db
    .selectFrom('behaviour_correction.chronology_entry')
    .select(['id', 'corrects', 'sealed'])
    .where('tenant_id', '=', ctx.tenant.id)
    .where('case_id', '=', caseId)
    .orderBy('made_at')
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => {
      const { happenedOn, organ, what, source } = await openAnswers<ChronologyAnswers>(ctx, { table: 'behaviour_correction.chronology_entry', caseId, id: row.id, sealed })
      return { ...row, isStruck: false, on: happenedOn, organ, what, source }
    })
  )
}
