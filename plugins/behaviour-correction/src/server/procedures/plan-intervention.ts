import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { incomplete, insertTask, NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { decideIntervention } from '../../domain/decide-intervention.ts'
import { interventionForm } from '../../forms/intervention-form.ts'
import { heldCase, type Desk } from '../held-case.ts'
import { procedure } from '../rpc.ts'
import { sealAnswers } from '../sealed-answers.ts'

const table = 'behaviour_correction.intervention'

/** Plans what is done about a recorded behaviour, once both kinds of causes are known (5.9.a, 6.3.3.f); its review is a task of the case. */
export const planIntervention = procedure({ permission: 'behaviour.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid(), threadId: z.uuid(), answers: interventionForm.draftSchema }))
  .mutation(async ({ ctx, input: { caseId, threadId, answers } }) => {
    const { keys } = await heldCase(ctx, caseId)
    const record = await standingRecord(ctx, caseId, threadId)
    const decision = decideIntervention({ hasSubjective: record.has_subjective, hasObjective: record.has_objective })
    if (!decision.ok) throw new Refusal(decision.code)
    const submitted = interventionForm.submit(answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)

    const id = randomUUID()
    await ctx.db
      .insertInto(table)
      .values({
        ...keys,
        id,
        abc_id: record.id,
        form_version: interventionForm.version,
        sealed: await sealAnswers(ctx, { table, caseId, id }, submitted.answers)
      })
      .execute()
    await insertTask(ctx, caseId, { kind: 'plan', source: `behaviour-correction/${id}`, text: '检视行为矫正介入计划的效果', dueOn: submitted.answers.reviewOn })
    await ctx.timeline({ caseId, kind: 'behaviour-correction/intervention-planned', title: say('制定行为矫正介入计划', 'An intervention was planned'), link: { to: 'behaviour', id } })
    return { id }
  })

/** The newest version of a record. @throws NotFound */
async function standingRecord({ db, tenant }: Pick<Desk, 'db' | 'tenant'>, caseId: string, threadId: string) {
  const record = await db
    .selectFrom('behaviour_correction.abc_record')
    .select(['id', 'has_subjective', 'has_objective'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('thread_id', '=', threadId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!record) throw new NotFound()
  return record
}
