import { caseId } from '@xinshe/core/ids.ts'
import { satisfactionForm, surveyOutcomeTitles } from '@xinshe/core/satisfaction/satisfaction-form.ts'
import { incomplete, mustBeTheSame, Refusal } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockCase } from '../cases/lock-case.ts'
import { caseSatisfaction } from './case-satisfaction.ts'
import { insertSatisfaction } from './insert-satisfaction.ts'
import { mustNotBeArchived } from './must-not-be-archived.ts'

/**
 * 6.2.d: how satisfied the petitioner is, with the service and with the result, or the correction of that. One is asked while
 * the case runs and after it was closed (8.3.b), until it is archived.
 * @throws Refusal record/incomplete with the problems at the fields, record/recorded-otherwise, satisfaction/changed, case/read-only
 */
export const record = procedure({ permission: 'satisfaction.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), caseId, answers: z.record(z.string(), z.unknown()), corrects: z.uuid().nullable().default(null) }))
  .mutation(async ({ ctx, input: { requestId, caseId, corrects, ...input } }) => {
    const held = await lockCase(ctx, caseId)
    mustNotBeArchived(held)
    const before = await caseSatisfaction(ctx, held.id)
    const submitted = satisfactionForm.submit(input.answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const recorded = before.find(({ id }) => id === requestId)
    if (recorded) {
      mustBeTheSame(recorded, { answers: submitted.answers })
      return { satisfactionId: requestId }
    }
    if (corrects && !before.some(({ id }) => id === corrects)) throw new Refusal('satisfaction/changed')

    await insertSatisfaction(ctx, held.id, { id: requestId, answers: submitted.answers, corrects })
    const outcome = surveyOutcomeTitles[submitted.answers.outcome]
    // the scores stand on their card: the timeline is read by more
    await ctx.timeline({
      caseId,
      kind: corrects ? 'core/satisfaction-corrected' : 'core/satisfaction-asked',
      title: say(`${corrects ? '更正满意度记录' : '询问满意度'}：${outcome.zh}`, `${corrects ? 'Record of satisfaction corrected' : 'Satisfaction asked'}: ${outcome.en.toLowerCase()}`)
    })
    ctx.note({ satisfactionId: requestId, outcome: submitted.answers.outcome })
    return { satisfactionId: requestId }
  })
