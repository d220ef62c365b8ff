import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isOpen } from '@xinshe/core/case/case.ts'
import { momentOf } from '@xinshe/core/moment-of.ts'
import { splitSealed } from '@xinshe/forms'
import { incomplete, isOwnRetry, lastMade, lockCase, NotFound, Refusal, stale } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { decideGiving } from '../../domain/decide-giving.ts'
import { consultationForm } from '../../forms/consultation-form.ts'
import { consultationsAt } from '../consultations-at.ts'
import type { EducationContext } from '../education-context.ts'
import { versionsAt } from '../guides-at.ts'
import { placeOf } from '../place-of.ts'
import { procedure } from '../rpc.ts'

/**
 * Records what was asked about policy and answered, and the guides that were given; each stands in the story of the case (6.3.1.d).
 * One's own, sent again because its answer was lost, is answered as the first time.
 * @throws Refusal record/stale with both texts, record/incomplete, education/case-ended, education/dated-ahead, education/guide-due, education/guide-superseded
 */
export const recordConsultation = procedure({ permission: 'consultation.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(
    z.strictObject({
      caseId: z.uuid(),
      /** How many consultations the case had when the page was read. */
      version: z.int().min(0),
      answers: consultationForm.draftSchema,
      /** The versions of guides that were given. */
      versionIds: z.array(z.uuid()).max(20).default([])
    })
  )
  .mutation(async ({ ctx, input: { caseId, version, answers, versionIds } }) => {
    const { keys, stage } = await lockCase(ctx, caseId)
    if (!isOpen(stage)) throw new Refusal('education/case-ended')
    const before = await consultationsAt(ctx, caseId)
    const submitted = consultationForm.submit(answers, { today: today(ctx.now()) })
    if (before.length !== version) {
      const last = await lastMade(ctx, 'education.consultation', { case_id: caseId })
      const said = last && { answers: before.find(({ id }) => id === last.id)?.answers, versionIds: await givenWith(ctx, last.id) }
      if (submitted.ok && said && isOwnRetry(ctx, { version: before.length, by: last.by, said }, version, { answers: submitted.answers, versionIds: [...new Set(versionIds)].sort() })) return { id: last.id }
      throw stale({ yours: answers, theirs: before[0]?.answers ?? null, version: before.length })
    }
    if (!submitted.ok) throw incomplete(submitted.problems)
    const heldAt = new Date(momentOf({ on: submitted.answers.heldOn, at: submitted.answers.heldAt }))
    if (heldAt > ctx.now()) throw new Refusal('education/dated-ahead')
    const chosen = new Set(versionIds)
    const found = chosen.size > 0 ? await versionsAt(ctx).where('v.id', 'in', [...chosen]).execute() : []
    if (found.length < chosen.size) throw new NotFound()
    const decision = decideGiving(found, today(ctx.now()))
    if (!decision.ok) throw new Refusal(decision.code)

    const id = randomUUID()
    const { clear, sealed } = splitSealed(consultationForm, submitted.answers)
    await ctx.db
      .insertInto('education.consultation')
      .values({ ...keys, id, held_at: heldAt, form_version: consultationForm.version, answers: JSON.stringify(clear), sealed: await ctx.sealing.seal(caseId, placeOf(id), sealed) })
      .execute()
    await ctx.timeline({ caseId, kind: 'education/consulted', title: say('政策咨询和宣导', 'Policy consultation'), link: { to: 'consultation', id }, happenedAt: heldAt })
    for (const { versionId, title, number } of decision.value) {
      await ctx.db.insertInto('education.given_guide').values({ ...keys, consultation_id: id, version_id: versionId }).execute()
      // Sealed: which guide it was tells the tiers above what the household lacks.
      await ctx.timeline({ caseId, kind: 'education/guide-given', title: say('发放政策指南', 'Policy guide given'), text: `《${title}》第 ${number} 版`, link: { to: 'consultation', id }, happenedAt: heldAt })
    }
    ctx.note({ guides: chosen.size })
    return { id }
  })

/** The versions of guides given with a consultation. */
async function givenWith({ db, tenant }: Pick<EducationContext, 'db' | 'tenant'>, id: string): Promise<string[]> {
  const given = await db.selectFrom('education.given_guide').select('version_id as versionId').where('tenant_id', '=', tenant.id).where('consultation_id', '=', id).execute()
  return given.map(({ versionId }) => versionId).sort()
}
