import { alarmSteps, alarmTierTitles } from '@xinshe/core/alarm/alarm.ts'
import { riskTitles } from '@xinshe/core/case/case.ts'
import { criterion, levelSetting, type RiskSetting } from '@xinshe/core/risk/risk-setting.ts'
import { listed, say, type Said } from '@xinshe/words'
import { z } from 'zod'
import type { SettingLine } from '#lib/settings/setting-line.ts'

/** The terms beside the levels, each with its name on screen, its clause, its unit and its limits. */
export const terms = [
  { name: 'rateHours', label: say('标注来访后评定', 'Rated after a flagged visit within'), hint: say('7.2.2.a', '7.2.2.a'), unit: 'hours', min: 1, max: 720 },
  { name: 'planHours', label: say('橙色以上制定方案', 'Plan from orange up within'), hint: say('7.2.2.b', '7.2.2.b'), unit: 'hours', min: 1, max: 720 },
  { name: 'organHours', label: say('生活困难：对接职能部门', 'Hardship: organs contacted within'), hint: say('7.2.3.b', '7.2.3.b'), unit: 'hours', min: 1, max: 720 },
  { name: 'needDays', label: say('计划所需资源未链接，列给项目负责人', 'A needed resource unlinked is listed to the lead after'), hint: say('7.1.4.g', '7.1.4.g'), unit: 'days', min: 1, max: 365 },
  { name: 'receiptDays', label: say('转介无回执，提醒转出方', 'A referral without a receipt is reminded of after'), hint: say('6.4，转出时可另定', '6.4; the sender may say otherwise'), unit: 'days', min: 1, max: 30 },
  { name: 'visitMinutes', label: say('入户未签退警报', 'Missed check-out after'), hint: say('7.2.2.f', '7.2.2.f'), unit: 'minutes', min: 5, max: 240 }
] as const satisfies readonly { readonly name: keyof RiskSetting; readonly label: Said; readonly hint: Said; readonly unit: string; readonly min: number; readonly max: number }[]

const typedNumber = z.number().nullable()

/** The setting as it is typed, where a number may be missing; without whose it is. */
export const typedSetting = z.object({
  levels: z.array(z.object({ ...levelSetting.shape, criteria: z.array(z.string()), minutes: typedNumber, reviewDays: typedNumber, contactDays: typedNumber })),
  rateHours: typedNumber,
  planHours: typedNumber,
  organHours: typedNumber,
  needDays: typedNumber,
  receiptDays: typedNumber,
  visitMinutes: typedNumber
})
export type TypedSetting = z.infer<typeof typedSetting>

/** What a setting of the levels says, line by line. */
export function settingLines(setting: TypedSetting): SettingLine[] {
  const levels = setting.levels.flatMap((one) => {
    const { zh, en } = riskTitles[one.level]
    const line = (what: Said, value: SettingLine['value']): SettingLine => ({ label: say(`${zh}：${what.zh}`, `${en}: ${what.en}`), value })
    return [
      line(say('本地名称', 'Own name'), one.name || say('无', 'none')),
      line(say('通知后阅知（分钟）', 'Read within (min)'), String(one.minutes ?? '')),
      line(say('复评周期（天）', 'Reviewed every (days)'), String(one.reviewDays ?? '')),
      line(say('无联系提醒（天）', 'Contact at least every (days)'), String(one.contactDays ?? '')),
      line(say('通知谁', 'Who is told'), listed(alarmSteps.filter((step) => one.tells.includes(step)).map((step) => alarmTierTitles[step]))),
      line(say('进入标准', 'Criteria'), listed(one.criteria.map(criterion)))
    ]
  })
  return [...levels, ...terms.map(({ name, label }) => ({ label, value: String(setting[name] ?? '') }))]
}
