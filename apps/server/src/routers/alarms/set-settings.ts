import { sql } from 'kysely'
import { decidePlan } from '@xinshe/core/alarm/climb-plan.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { actOnAlarm } from './alarm-note.ts'

/** Here and below, until a bureau below sets its own; an alarm that runs keeps the minutes it was raised under. */
export const setSettings = procedure({ permission: 'crisis-setting.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ minutes: z.array(z.int()).max(10), reportMinutes: z.int().min(1).max(1440), headcount: z.int().min(5).max(100_000) }))
  .mutation(async ({ ctx, input: { minutes, reportMinutes, headcount } }) => {
    const plan = decidePlan(minutes)
    if (!plan.ok) throw new Refusal(plan.code)
    await actOnAlarm(sql`select core.set_alarm_setting(${ctx.tenant.id}, ${[...plan.value]}, ${reportMinutes}, ${headcount})`.execute(ctx.db))
    ctx.note({ minutes: plan.value.map(String), reportMinutes, headcount })
    return { set: true }
  })
