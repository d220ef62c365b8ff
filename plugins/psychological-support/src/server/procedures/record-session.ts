import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { momentOf } from '@xinshe/core/moment-of.ts'
import { splitSealed } from '@xinshe/forms'
import { incomplete, isOwnRetry, lastMade, Refusal, stale } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { sessionForm } from '../../forms/session-form.ts'
import { holdOpenCase } from '../hold-open-case.ts'
import { placeOf } from '../place-of.ts'
import { procedure } from '../rpc.ts'
import { sessionsOfCase } from '../sessions-of-case.ts'

/**
 * Records a counselling session: techniques, and goals, exceptions and scaling question (6.3.2.b). One's own, sent again because
 * its answer was lost, is answered as the first time.
 */
export const recordSession = procedure({ permission: 'support.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(
    z.strictObject({
      caseId: z.uuid(),
      /** How many sessions the case had when the page was read. */
      version: z.int().min(0),
      answers: sessionForm.draftSchema
    })
  )
  .mutation(async ({ ctx, input: { caseId, version, answers } }) => {
    const keys = await holdOpenCase(ctx, caseId)
    const before = await sessionsOfCase(ctx, caseId)
    const submitted = sessionForm.submit(answers, { today: today(ctx.now()) })
    if (before.length !== version) {
      const last = await lastMade(ctx, 'psychological_support.session', { case_id: caseId })
      const said = { answers: before.find(({ id }) => id === last?.id)?.answers }
      if (submitted.ok && last && isOwnRetry(ctx, { version: before.length, by: last.by, said }, version, { answers: submitted.answers })) return { id: last.id }
      throw stale({ yours: answers, theirs: before[0]?.answers ?? null, version: before.length })
    }
    if (!submitted.ok) throw incomplete(submitted.problems)
    const heldAt = new Date(momentOf({ on: submitted.answers.heldOn, at: submitted.answers.heldAt }))
    if (heldAt > ctx.now()) throw new Refusal('psychological-support/dated-ahead')

    const id = randomUUID()
    const { clear, sealed } = splitSealed(sessionForm, submitted.answers)
    await ctx.db
      .insertInto('psychological_support.session')
      .values({ ...keys, id, held_at: heldAt, form_version: sessionForm.version, answers: JSON.stringify(clear), sealed: await ctx.sealing.seal(caseId, placeOf('session', id), sealed) })
      .execute()
    await ctx.timeline({ caseId, kind: 'psychological-support/session-held', title: say('开展心理辅导', 'Counselling session held'), link: { to: 'support', id }, happenedAt: heldAt })
    return { id }
  })
