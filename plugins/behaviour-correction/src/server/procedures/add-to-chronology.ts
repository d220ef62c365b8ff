import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { incomplete, NotFound, stale } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { chronologyForm } from '../../forms/chronology-form.ts'
import { heldCase, type Desk } from '../held-case.ts'
import { procedure } from '../rpc.ts'
import { openAnswers, sealAnswers } from '../sealed-answers.ts'

const table = 'behaviour_correction.chronology_entry'

/** Adds a line to the chronology (6.3.4.a), or with `corrects` puts another in the place of one that was added before. */
export const addToChronology = procedure({ permission: 'behaviour.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid(), corrects: z.uuid().nullable(), answers: chronologyForm.draftSchema }))
  .mutation(async ({ ctx, input: { caseId, corrects, answers } }) => {
    const { keys } = await heldCase(ctx, caseId)
    if (corrects) await mustStand(ctx, caseId, corrects, answers)
    const submitted = chronologyForm.submit(answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)

    const id = randomUUID()
    await ctx.db
      .insertInto(table)
      .values({ ...keys, id, corrects, form_version: chronologyForm.version, sealed: await sealAnswers(ctx, { table, caseId, id }, submitted.answers) })
      .execute()
    await ctx.timeline({ caseId, kind: 'behaviour-correction/chronology-added', title: say('补充上访缘由梳理', 'The chronology was added to'), link: { to: 'behaviour', id } })
    return { id }
  })

/** @throws NotFound when the case has no such line; Refusal record/stale when it was corrected meanwhile */
async function mustStand(ctx: Desk, caseId: string, corrects: string, yours: unknown): Promise<void> {
  const rows = await ctx.db
    .selectFrom(table)
    .select(['id', 'corrects', 'sealed'])
    .where('tenant_id', '=', ctx.tenant.id)
    .where('case_id', '=', caseId)
    .where((eb) => eb.or([eb('id', '=', corrects), eb('corrects', '=', corrects)]))
    .execute()
  if (!rows.some(({ id }) => id === corrects)) throw new NotFound()
  const later = rows.find((row) => row.corrects === corrects)
  if (later) throw stale({ yours, theirs: await openAnswers(ctx, { table, caseId, ...later }), version: 2 })
}
