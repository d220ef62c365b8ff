import { sql } from 'kysely'
import { riskLevels } from '@xinshe/core/case/case.ts'
import { checkLevels } from '@xinshe/core/risk/check-levels.ts'
import { riskSetting } from '@xinshe/core/risk/risk-setting.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { procedure } from '../../rpc.ts'

/** 6.3.3.b: here and below, until a bureau below sets its own. Ratings made before keep the review they were given. @throws Refusal risk/… */
export const setSetting = procedure({ permission: 'risk-setting.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(riskSetting)
  .mutation(async ({ ctx, input: { levels, rateHours, planHours, organHours, needDays, receiptDays, visitMinutes } }) => {
    if (riskLevels.some((level) => levels.filter((one) => one.level === level).length !== 1)) throw new Refusal('risk/wrong-levels')
    const [fault] = checkLevels(levels)
    if (fault) throw new Refusal(fault.code, { level: fault.level })
    await sql`select core.set_risk_setting(${ctx.tenant.id}, ${JSON.stringify(levels)}::jsonb, ${rateHours}, ${planHours}, ${organHours}, ${needDays}, ${receiptDays}, ${visitMinutes})`.execute(ctx.db)
    ctx.note({ rateHours, planHours, organHours, needDays, receiptDays, visitMinutes })
    return { set: true }
  })
