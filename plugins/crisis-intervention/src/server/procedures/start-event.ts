import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { alarmKinds } from '@xinshe/core/alarm/alarm.ts'
import { riskLevel, riskTitles } from '@xinshe/core/case/case.ts'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { decideAlarm } from '../../domain/decide-alarm.ts'
import { checklistOf } from '../../domain/plan-limits.ts'
import { alarmsOfCase } from '../alarms-of-case.ts'
import type { CrisisContext } from '../crisis-context.ts'
import { lockOpenCase } from '../lock-open-case.ts'
import { chosenPlan } from '../plans-of-contract.ts'
import { procedure } from '../rpc.ts'
import { writeEntry } from '../write-entry.ts'

/** Starts a contingency plan for a case (5.8.a), beside an alarm of it where there is one; or a drill, which makes the same timeline and counts nowhere (6.3.3.c). */
export const startEvent = procedure({ permission: 'crisis.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(
    z.strictObject({
      caseId: z.uuid(),
      alarmId: z.uuid().nullable(),
      /** Null: the plan that is always there. */
      planId: z.uuid().nullable(),
      kind: z.enum(alarmKinds),
      level: riskLevel,
      isDrill: z.boolean(),
      place: paragraphs(200),
      persons: paragraphs(500)
    })
  )
  .mutation(async ({ ctx, input: { caseId, alarmId, planId, kind, level, isDrill, place, persons } }) => {
    const keys = await lockOpenCase(ctx, caseId)
    if (await isRunning(ctx, caseId, isDrill)) throw new Refusal('crisis-intervention/already-running')
    const alarm = alarmId === null ? null : await chosenAlarm(ctx, { caseId, alarmId, isDrill })
    const checklist = checklistOf(await chosenPlan(ctx, keys.contract_id, planId), level)

    const [eventId, at] = [randomUUID(), ctx.now()]
    const { startMinutes: start_minutes, policeMinutes: police_minutes } = checklist
    const policeAt = alarm?.policeAt ? new Date(alarm.policeAt) : null
    await ctx.db
      .insertInto('crisis_intervention.event')
      .values({ ...keys, id: eventId, alarm_id: alarmId, kind, level, is_drill: isDrill, noticed_at: alarm ? new Date(alarm.raisedAt) : at, started_at: at, start_minutes, police_minutes, ...(policeAt && { police_at: policeAt }) })
      .execute()
    await writeEntry(ctx, keys, { eventId, kind: 'opened', at, said: { checklist, place, persons } })
    // Told already, as the alarm's receipt says: nobody has to tell them twice.
    if (policeAt) await writeEntry(ctx, keys, { eventId, kind: 'call', at: policeAt, step: checklist.steps.findIndex(({ isPolice }) => isPolice), responder: 'police', isReached: true, said: { text: '见警报的报告回执' } })
    const { zh, en } = riskTitles[level]
    if (!isDrill) await ctx.timeline({ caseId, kind: 'crisis-intervention/plan-started', title: say(`启动应急预案（${zh}色）`, `Contingency plan started (${en.toLowerCase()})`), link: { to: 'crisis', id: eventId } })
    ctx.note({ eventId, isDrill })
    return { eventId }
  })

/** @throws Refusal of an alarm that no event may answer */
async function chosenAlarm(ctx: Pick<CrisisContext, 'db' | 'tenant'>, { caseId, alarmId, isDrill }: { caseId: string; alarmId: string; isDrill: boolean }) {
  const alarms = await alarmsOfCase(ctx, caseId)
  const decision = decideAlarm({ isDrill, alarm: alarms.find(({ id }) => id === alarmId) })
  if (!decision.ok) throw new Refusal(decision.code)
  return decision.value
}

async function isRunning({ db, tenant }: Pick<CrisisContext, 'db' | 'tenant'>, caseId: string, isDrill: boolean): Promise<boolean> {
  const running = await db
    .selectFrom('crisis_intervention.event')
    .select('id')
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('is_drill', '=', isDrill)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return running !== undefined
}
