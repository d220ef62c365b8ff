import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { incomplete, NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { decideLevel } from '../../domain/decide-level.ts'
import { harmForm } from '../../forms/harm-form.ts'
import { count } from '../count.ts'
import { heldCase, type Desk } from '../held-case.ts'
import { levelsHere } from '../levels-here.ts'
import { procedure } from '../rpc.ts'
import { sealAnswers } from '../sealed-answers.ts'

const table = 'behaviour_correction.harm_assessment'

/**
 * Assesses what a behaviour may lead to (6.3.4.b): the matrix gives the level. From the third level up it links the
 * rating of the case that holds the contingency plan (5.9.b, 7.2.2.b).
 */
export const assessHarm = procedure({ permission: 'behaviour.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid(), ratingId: z.uuid().nullable(), answers: harmForm.draftSchema }))
  .mutation(async ({ ctx, input: { caseId, ratingId, answers } }) => {
    const { keys } = await heldCase(ctx, caseId)
    if (ratingId) await mustHavePlan(ctx, caseId, ratingId)
    const submitted = harmForm.submit(answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const { assessedOn } = submitted.answers
    const [likelihood, severity] = [Number(submitted.answers.likelihood), Number(submitted.answers.severity)]
    const { levels } = await levelsHere(ctx)
    const decision = decideLevel({ likelihood, severity, hasPlan: ratingId !== null }, levels)
    if (!decision.ok) throw new Refusal(decision.code)
    const { level, because } = decision.value

    const id = randomUUID()
    await ctx.db
      .insertInto(table)
      .values({
        ...keys,
        id,
        assessed_on: assessedOn,
        likelihood,
        severity,
        level,
        levels: JSON.stringify(levels),
        rating_id: ratingId,
        form_version: harmForm.version,
        sealed: await sealAnswers(ctx, { table, caseId, id }, submitted.answers)
      })
      .execute()
    await count(ctx, keys, { kind: 'assessed', on: assessedOn })
    await ctx.timeline({ caseId, kind: 'behaviour-correction/harm-assessed', title: say('评估可能造成的危害', 'Possible harm was assessed'), link: { to: 'behaviour', id } })
    return { id, level, because }
  })

/** @throws NotFound when no rating of this case with a contingency plan has that id */
async function mustHavePlan({ db, tenant }: Pick<Desk, 'db' | 'tenant'>, caseId: string, ratingId: string): Promise<void> {
  const rating = await db
    .selectFrom('core.risk_rating')
    .select('id')
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('id', '=', ratingId)
    .where('has_plan', '=', true)
    .executeTakeFirst()
  if (!rating) throw new NotFound()
}
