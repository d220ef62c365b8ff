import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { incomplete, isOwnRetry, NotFound, stale } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { abcForm, type AbcAnswers } from '../../forms/abc-form.ts'
import { contactOfMatter, mustCount } from '../contact-of-matter.ts'
import { count } from '../count.ts'
import { heldCase, type Desk } from '../held-case.ts'
import { procedure } from '../rpc.ts'
import { openAnswers, sealAnswers } from '../sealed-answers.ts'

const table = 'behaviour_correction.abc_record'

/** Records what was done on one occasion (5.9.a), or with `of` adds what was learnt since: a later version of the same record. */
export const recordBehaviour = procedure({ permission: 'behaviour.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(
    z.strictObject({
      caseId: z.uuid(),
      contactId: z.uuid().nullable(),
      /** The record this is a later version of, as it was read. */
      of: z.strictObject({ threadId: z.uuid(), version: z.int().min(1) }).nullable(),
      answers: abcForm.draftSchema
    })
  )
  .mutation(async ({ ctx, input: { caseId, contactId, of, answers } }) => {
    const { keys, matterId } = await heldCase(ctx, caseId)
    const submitted = abcForm.submit(answers, { today: today(ctx.now()) })
    const standing = of && (await standingOf(ctx, caseId, of.threadId))
    if (of && standing && standing.version !== of.version) {
      if (submitted.ok && isOwnRetry(ctx, standing, of.version, { answers: submitted.answers, contactId })) return { id: standing.id }
      throw stale({ yours: answers, theirs: standing.said.answers, version: standing.version })
    }
    if (!submitted.ok) throw incomplete(submitted.problems)
    const { happenedOn, subjective, objective } = submitted.answers
    const linked = await contactOfMatter(ctx, matterId, contactId)
    await mustCount(ctx, linked)

    const id = randomUUID()
    await ctx.db
      .insertInto(table)
      .values({
        ...keys,
        id,
        thread_id: of?.threadId ?? id,
        version: (of?.version ?? 0) + 1,
        happened_on: happenedOn,
        contact_id: linked,
        has_subjective: Boolean(subjective),
        has_objective: Boolean(objective),
        form_version: abcForm.version,
        sealed: await sealAnswers(ctx, { table, caseId, id }, submitted.answers)
      })
      .execute()
    if (!of) await count(ctx, keys, { kind: 'behaviour', on: happenedOn })
    await ctx.timeline({ caseId, kind: 'behaviour-correction/behaviour-recorded', title: of ? titles.added : titles.first, link: { to: 'behaviour', id } })
    return { id }
  })

/** The version of a record that stands. @throws NotFound when the case has no such record */
async function standingOf(ctx: Desk, caseId: string, threadId: string) {
  const found = await ctx.db
    .selectFrom(table)
    .select(['id', 'version', 'sealed', 'contact_id as contactId', 'made_by as by'])
    .where('tenant_id', '=', ctx.tenant.id)
    .where('case_id', '=', caseId)
    .where('thread_id', '=', threadId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  const { id, version, by, contactId, sealed } = found
  return { id, version, by, said: { answers: await openAnswers<AbcAnswers>(ctx, { table, caseId, id, sealed }), contactId } }
}

const titles = {
  first: say('登记行为记录', 'A behaviour record was made'),
  added: say('补充行为记录', 'A behaviour record was added to')
}
