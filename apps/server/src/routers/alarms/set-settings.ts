import { sql } from 'kysely'
import { decidePlan } from '@xinshe/core/alarm/climb-plan.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { setAnew } from '../set-anew.ts'
import { settingStands } from '../setting-stands.ts'
import { actOnAlarm } from './alarm-note.ts'
import { settingsHere } from './settings-here.ts'

/** Here and below, until a bureau below sets its own; an alarm that runs keeps the minutes it was raised under. @throws Refusal alarm/wrong-minutes, record/stale with both */
export const setSettings = procedure({ permission: 'crisis-setting.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ version: z.int().min(0), minutes: z.array(z.int()).max(10), reportMinutes: z.int().min(1).max(1440), headcount: z.int().min(5).max(100_000) }))
  .mutation(async ({ ctx, input: { version, minutes, reportMinutes, headcount } }) => {
    const plan = decidePlan(minutes)
    if (!plan.ok) throw new Refusal(plan.code)
    const set = async () => {
      const { rows } = await actOnAlarm(sql<{ done: boolean }>`select core.set_alarm_setting(${ctx.tenant.id}, ${version}, ${[...plan.value]}, ${reportMinutes}, ${headcount}) as done`.execute(ctx.db))
      return rows[0]!.done
    }
    const stands = async () => ({ ...(await settingsHere(ctx)), ...(await settingStands(ctx, 'alarm')) })
    ctx.note({ minutes: plan.value.map(String), reportMinutes, headcount })
    return setAnew(ctx, { version, wanted: { minutes: [...plan.value], reportMinutes, headcount }, set, stands })
  })
