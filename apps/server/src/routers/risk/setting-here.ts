import { sql } from 'kysely'
import { defaultRiskSetting, type LevelSetting, type RiskSetting } from '@xinshe/core/risk/risk-setting.ts'
import type { DeskContext } from '../../desk-context.ts'

interface Row {
  readonly levels: LevelSetting[]
  readonly rateHours: number
  readonly planHours: number
  readonly organHours: number
  readonly needDays: number
  readonly receiptDays: number
  readonly visitMinutes: number
  readonly setAt: string
}

/** What levels mean here: this bureau's word, else the nearest one's above, else the house's own (`setAt` null). */
export async function settingHere({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>): Promise<RiskSetting & { readonly setAt: string | null }> {
  const { rows } = await sql<Row>`
    select s.levels, s.rate_hours as "rateHours", s.plan_hours as "planHours", s.organ_hours as "organHours", s.need_days as "needDays", s.receipt_days as "receiptDays", s.visit_minutes as "visitMinutes", t.name as "setAt"
    from core.risk_setting_of(${tenant.id}) s join core.tenant t on t.id = s.tenant_id`.execute(db)
  return rows[0] ?? { ...defaultRiskSetting, setAt: null }
}
