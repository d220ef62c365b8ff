import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { incomplete, isOwnRetry, NotFound, Refusal, stale } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { guideForm } from '../../forms/guide-form.ts'
import type { EducationContext } from '../education-context.ts'
import { versionsAt } from '../guides-at.ts'
import { procedure } from '../rpc.ts'
import { mustServe } from '../whose-guide.ts'

/**
 * Puts a guide into the library of this place, or the next version of one that is there: nothing is overwritten (5.5.b). One's
 * own version, sent again because its answer was lost, is answered as the first time.
 * @throws Refusal record/stale with both texts where somebody wrote that version meanwhile, record/incomplete, education/review-past
 */
export const saveGuide = procedure({ permission: 'guide.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(
    z.strictObject({
      guideId: z.uuid(),
      /** Whose a new guide is; null: the bureau's. */
      contractId: z.uuid().nullable(),
      /** How many versions the guide had when the page was read; 0: it is new. */
      version: z.int().min(0),
      answers: guideForm.draftSchema
    })
  )
  .mutation(async ({ ctx, input: { guideId, contractId, version, answers } }) => {
    const submitted = guideForm.submit(answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const { topic, title, text, reviewBy } = submitted.answers
    if (reviewBy <= today(ctx.now())) throw new Refusal('education/review-past')
    const newest = await newestOf(ctx, guideId)
    if (newest ? !newest.mayKeep : version > 0) throw new NotFound()
    // whose the guide is was said with its first version alone
    const sent = { topic, title, text, reviewBy, ...(version === 0 && { contractId }) }
    if (newest && isOwnRetry(ctx, { version: newest.number, by: newest.madeBy, said: newest }, version, sent)) return { guideId, number: version + 1 }
    if ((newest?.number ?? 0) !== version) throw overtaken(newest, answers)

    if (!newest) {
      await mustServe(ctx, contractId)
      await ctx.db.insertInto('education.guide').values({ tenant_id: ctx.tenant.id, id: guideId, contract_id: contractId }).execute()
    }
    const number = version + 1
    const { numInsertedOrUpdatedRows } = await ctx.db
      .insertInto('education.guide_version')
      .values({ tenant_id: ctx.tenant.id, id: randomUUID(), guide_id: guideId, number, topic, title, text, review_by: reviewBy })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'guide_id', 'number']).doNothing())
      .executeTakeFirst()
    // Two saves at the same moment: the second waited for the first, and now reads what it wrote.
    if (numInsertedOrUpdatedRows === 0n) throw overtaken(await newestOf(ctx, guideId), answers)
    ctx.note({ guideId, number })
    return { guideId, number }
  })

async function newestOf(ctx: Pick<EducationContext, 'db' | 'tenant'>, guideId: string) {
  return versionsAt(ctx).select(['v.text', 'v.made_by as madeBy']).where('g.id', '=', guideId).limit(1).executeTakeFirst()
}

function overtaken(newest: Awaited<ReturnType<typeof newestOf>>, yours: unknown) {
  const theirs = newest ? { topic: newest.topic, title: newest.title, text: newest.text, reviewBy: newest.reviewBy } : null
  return stale({ yours, theirs, version: newest?.number ?? 0 })
}
