import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { incomplete, isOwnRetry, lockCase, NotFound, Refusal, stale } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { decideResult } from '../../domain/decide-result.ts'
import { resultForm, type ResultAnswers } from '../../forms/result-form.ts'
import { count } from '../count.ts'
import type { Desk } from '../held-case.ts'
import { procedure } from '../rpc.ts'
import { openAnswers, sealAnswers } from '../sealed-answers.ts'

const table = 'behaviour_correction.dissuasion_result'

/**
 * Says how a dissuasion ended (5.9.d). Without effect it takes whom it was taken to, or the reason of a supervisor who
 * records it in person. A later version stands in place of the one before.
 */
export const settleDissuasion = procedure({ permission: 'behaviour.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(
    z.strictObject({
      caseId: z.uuid(),
      dissuasionId: z.uuid(),
      /** How many results the entry had when the page was read. */
      version: z.int().min(0),
      answers: resultForm.draftSchema
    })
  )
  .mutation(async ({ ctx, input: { caseId, dissuasionId, version, answers } }) => {
    const { keys } = await lockCase(ctx, caseId)
    const { standing, last } = await resultsOf(ctx, { caseId, dissuasionId })
    const day = today(ctx.now())
    const submitted = resultForm.submit(answers, { today: day })
    if (standing !== version) {
      const theirs = last && (await openAnswers<ResultAnswers>(ctx, { table, caseId, ...last }))
      if (submitted.ok && last && isOwnRetry(ctx, { version: standing, by: last.by, said: { answers: theirs } }, version, { answers: submitted.answers })) return { id: last.id }
      throw stale({ yours: answers, theirs, version: standing })
    }
    if (!submitted.ok) throw incomplete(submitted.problems)
    const decision = decideResult(submitted.answers, ctx.actor.post === 'lead')
    if (!decision.ok) throw new Refusal(decision.code)

    const id = randomUUID()
    await ctx.db
      .insertInto(table)
      .values({
        ...keys,
        id,
        dissuasion_id: dissuasionId,
        version: version + 1,
        form_version: resultForm.version,
        sealed: await sealAnswers(ctx, { table, caseId, id }, submitted.answers)
      })
      .execute()
    await count(ctx, keys, { kind: decision.value.isEscalated ? 'escalated' : submitted.answers.outcome, on: day, of: dissuasionId })
    await ctx.timeline({ caseId, kind: 'behaviour-correction/dissuasion-settled', title: decision.value.isEscalated ? titles.escalated : titles.settled, link: { to: 'behaviour', id: dissuasionId } })
    return { id }
  })

/** The results an entry has. @throws NotFound when the case has no such entry */
async function resultsOf({ db, tenant }: Pick<Desk, 'db' | 'tenant'>, { caseId, dissuasionId }: { caseId: string; dissuasionId: string }) {
  const entry = await db
    .selectFrom('behaviour_correction.dissuasion')
    .select('id')
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('id', '=', dissuasionId)
    .executeTakeFirst()
  if (!entry) throw new NotFound()
  const last = await db
    .selectFrom(table)
    .select(['id', 'version', 'sealed', 'made_by as by'])
    .where('tenant_id', '=', tenant.id)
    .where('dissuasion_id', '=', dissuasionId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { standing: last?.version ?? 0, last: last ?? null }
}

const titles = {
  settled: say('登记劝导结果', 'The result of a dissuasion was recorded'),
  escalated: say('登记劝导结果，已联系有关部门', 'The result of a dissuasion was recorded; the organ in charge was told')
}
