import { z } from 'zod'
import { incomplete, isOwnRetry, lastMade, stale } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { analysisForm } from '../../forms/analysis-form.ts'
import { actOnClue, holdClue } from '../act-on-clue.ts'
import { historyOf } from '../history-of.ts'
import { procedure } from '../rpc.ts'

/** Root causes, how it came to this, what is proposed and when it is looked at again (5.1.d). A later analysis stands beside the one before. @throws Refusal record/stale with both */
export const analyseClue = procedure({ permission: 'clue.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ clueId: z.uuid(), version: z.int().min(0), answers: analysisForm.draftSchema }))
  .mutation(async ({ ctx, input: { clueId, version, answers } }) => {
    const clue = await holdClue(ctx, clueId)
    const before = await historyOf(ctx, [clueId], ['analysed'])
    const submitted = analysisForm.submit(answers, { today: today(ctx.now()) })
    if (before.length !== version) {
      const last = await lastMade(ctx, 'source_prevention.clue_entry', { clue_id: clueId, kind: 'analysed' })
      const said = { answers: before.find(({ id }) => id === last?.id)?.said }
      if (submitted.ok && last && isOwnRetry(ctx, { version: before.length, by: last.by, said }, version, { answers: submitted.answers })) return { version: before.length }
      throw stale({ yours: answers, theirs: before.at(-1)?.said ?? null, version: before.length })
    }
    if (!submitted.ok) throw incomplete(submitted.problems)
    await actOnClue(ctx, clue, 'analyse', submitted.answers)
    await ctx.db
      .updateTable('source_prevention.clue')
      .set({ review_on: submitted.answers.reviewOn })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', clueId)
      .execute()
    return { version: version + 1 }
  })
