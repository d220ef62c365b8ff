import { sql } from 'kysely'
import { riskLevels } from '@xinshe/core/case/case.ts'
import { checkLevels } from '@xinshe/core/risk/check-levels.ts'
import { riskSetting } from '@xinshe/core/risk/risk-setting.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { setAnew } from '../set-anew.ts'
import { settingStands } from '../setting-stands.ts'
import { settingHere } from './setting-here.ts'

/** 6.3.3.b: here and below, until a bureau below sets its own. Ratings made before keep the review they were given. @throws Refusal risk/…, record/stale with both */
export const setSetting = procedure({ permission: 'risk-setting.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ ...riskSetting.shape, version: z.int().min(0) }))
  .mutation(async ({ ctx, input: { version, ...wanted } }) => {
    const { levels, rateHours, planHours, organHours, needDays, receiptDays, visitMinutes } = wanted
    if (riskLevels.some((level) => levels.filter((one) => one.level === level).length !== 1)) throw new Refusal('risk/wrong-levels')
    const [fault] = checkLevels(levels)
    if (fault) throw new Refusal(fault.code, { level: fault.level })
    const set = async () => {
      const { rows } = await sql<{ done: boolean }>`select core.set_risk_setting(${ctx.tenant.id}, ${version}, ${JSON.stringify(levels)}::jsonb, ${rateHours}, ${planHours}, ${organHours}, ${needDays}, ${receiptDays}, ${visitMinutes}) as done`.execute(ctx.db)
      return rows[0]!.done
    }
    const stands = async () => ({ ...(await settingHere(ctx)), ...(await settingStands(ctx, 'risk')) })
    ctx.note({ rateHours, planHours, organHours, needDays, receiptDays, visitMinutes })
    return setAnew(ctx, { version, wanted, set, stands })
  })
