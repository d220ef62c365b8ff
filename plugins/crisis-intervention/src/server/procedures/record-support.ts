import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { momentOf } from '@xinshe/core/moment-of.ts'
import { splitSealed } from '@xinshe/forms'
import { incomplete, isOwnRetry, lastMade, Refusal, stale } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { scalesIn, supportForm } from '../../forms/support-form.ts'
import type { CrisisContext } from '../crisis-context.ts'
import { lockOpenCase } from '../lock-open-case.ts'
import { placeOf } from '../place-of.ts'
import { procedure } from '../rpc.ts'
import { sessionsOfCase } from '../sessions-of-case.ts'

/** Records a session of crisis support: the scales (5.8.b), traits (5.8.c), the worksheet (6.3.3.e); the first says how soon support came (5.8.d.2). */
export const recordSupport = procedure({ permission: 'crisis.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(
    z.strictObject({
      caseId: z.uuid(),
      /** How many sessions the case had when the page was read. */
      version: z.int().min(0),
      answers: supportForm.draftSchema
    })
  )
  .mutation(async ({ ctx, input: { caseId, version, answers } }) => {
    const keys = await lockOpenCase(ctx, caseId)
    const sessions = await sessionsOfCase(ctx, caseId)
    const submitted = supportForm.submit(answers, { today: today(ctx.now()) })
    if (sessions.length !== version) {
      const last = await lastMade(ctx, 'crisis_intervention.support', { case_id: caseId })
      const said = { answers: sessions.find(({ id }) => id === last?.id)?.answers }
      if (submitted.ok && last && isOwnRetry(ctx, { version: sessions.length, by: last.by, said }, version, { answers: submitted.answers })) return { id: last.id }
      throw stale({ yours: answers, theirs: sessions[0]?.answers ?? null, version: sessions.length })
    }
    if (!submitted.ok) throw incomplete(submitted.problems)
    const heldAt = new Date(momentOf({ on: submitted.answers.heldOn, at: submitted.answers.heldAt }))
    if (heldAt > ctx.now()) throw new Refusal('crisis-intervention/dated-ahead')

    const id = randomUUID()
    const { clear, sealed } = splitSealed(supportForm, submitted.answers)
    const eventId = await countForEvent(ctx, caseId, heldAt)
    await ctx.db
      .insertInto('crisis_intervention.support')
      .values({
        ...keys, id, event_id: eventId, held_at: heldAt, form_version: supportForm.version,
        answers: JSON.stringify(clear), scales: JSON.stringify(scalesIn(submitted.answers)),
        sealed: await ctx.sealing.seal(caseId, placeOf('support', id), sealed)
      })
      .execute()
    await ctx.timeline({ caseId, kind: 'crisis-intervention/supported', title: say('开展危机支持', 'Crisis support given'), link: { to: 'crisis', id }, happenedAt: heldAt })
    return { id }
  })

/** The form knows minutes, the event seconds: support that began in the minute of the alarm counts from the alarm on. */
const aMinute = 60_000

/** The event a session belongs to: the newest that was running then; none once it was over. The earliest session is its first support. */
async function countForEvent({ db, tenant }: Pick<CrisisContext, 'db' | 'tenant'>, caseId: string, heldAt: Date): Promise<string | null> {
  const event = await db
    .selectFrom('crisis_intervention.event')
    .select(['id', 'noticed_at', 'support_at'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('is_drill', '=', false)
    .where('noticed_at', '<', new Date(heldAt.getTime() + aMinute))
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>=', heldAt)]))
    .orderBy('noticed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!event) return null
  const supportAt = heldAt < event.noticed_at ? event.noticed_at : heldAt
  if (event.support_at === null || supportAt < event.support_at) {
    await db
      .updateTable('crisis_intervention.event')
      .set({ support_at: supportAt })
      .where('tenant_id', '=', tenant.id)
      .where('case_id', '=', caseId)
      .where('id', '=', event.id)
      .execute()
  }
  return event.id
}
