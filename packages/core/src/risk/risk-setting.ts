import { say, type Said } from '@xinshe/words'
import { z } from 'zod'
import { alarmSteps } from '../alarm/alarm.ts'
import { riskLevel, riskLevels, riskTitles, type RiskLevel } from '../case/case.ts'
import { line } from '../typed-text.ts'

/** 6.3.3.b: what one level means at a bureau: when it is entered, who is told within how many minutes, how often it is looked at anew. */
export const levelSetting = z.strictObject({
  level: riskLevel,
  /** The bureau's own word; empty: the colour. */
  name: z.string().max(20),
  criteria: z.array(line(120)).min(1).max(12),
  tells: z.array(z.enum(alarmSteps)).max(alarmSteps.length),
  minutes: z.int().min(1).max(10_080),
  reviewDays: z.int().min(1).max(365),
  /** After so many days without a contact the case asks for one. */
  contactDays: z.int().min(1).max(365)
})
export type LevelSetting = z.infer<typeof levelSetting>

export const riskSetting = z.strictObject({
  levels: z.array(levelSetting).length(riskLevels.length),
  /** 7.2.2.a: hours from the flag of a visit to its level. */
  rateHours: z.int().min(1).max(720),
  /** 7.2.2.b: hours from orange or red to the plan for the worst case. */
  planHours: z.int().min(1).max(720),
  /** 7.2.3.b: hours from the opening of the flow to the contact with the organs in charge. */
  organHours: z.int().min(1).max(720),
  /** 7.1.4.g: days from the approval of a plan until a resource it needs and nobody has linked is listed to the supervisor. */
  needDays: z.int().min(1).max(365),
  /** 6.4: days without a receipt after which a referral is reminded of, where its sender says nothing else. */
  receiptDays: z.int().min(1).max(30),
  /** 7.2.2.f: minutes after the expected end of a home visit until somebody is told. */
  visitMinutes: z.int().min(5).max(240)
})
export type RiskSetting = z.infer<typeof riskSetting>

interface Default {
  readonly criteria: readonly Said[]
  readonly setting: Omit<LevelSetting, 'criteria' | 'level' | 'name'>
}

/** What holds where no bureau has said otherwise. */
const defaults: Readonly<Record<RiskLevel, Default>> = {
  red: {
    criteria: [
      say('有自杀、自残的计划或行为', 'A plan or an act of suicide or self-mutilation'),
      say('有伤害他人的计划、工具或行为', 'A plan, means or act of harming others'),
      say('扬言采取极端行为且有现实条件', 'An extreme act announced, with the means for it'),
      say('可能引发群体性事件', 'A mass incident may follow')
    ],
    setting: { tells: ['worker', 'lead', 'town', 'district'], minutes: 30, reviewDays: 3, contactDays: 3 }
  },
  orange: {
    criteria: [
      say('有自伤、伤人的念头，没有具体计划', 'Thoughts of harming oneself or others, without a plan'),
      say('情绪失控、多次缠访闹访', 'Out of control, unruly visits again and again'),
      say('精神疾病发作期或停药', 'An acute phase of a mental illness, or medication stopped')
    ],
    setting: { tells: ['worker', 'lead', 'town'], minutes: 240, reviewDays: 7, contactDays: 7 }
  },
  yellow: {
    criteria: [
      say('情绪明显波动，支持网络薄弱', 'Marked swings of mood, few who support'),
      say('诉求长期未解决，有激化迹象', 'Long unsolved, with signs of getting worse'),
      say('生活严重困难', 'Serious hardship')
    ],
    setting: { tells: ['worker', 'lead'], minutes: 1440, reviewDays: 14, contactDays: 14 }
  },
  blue: {
    criteria: [say('未见上述情形，保持一般关注', 'None of the above; ordinary attention')],
    setting: { tells: ['worker'], minutes: 2880, reviewDays: 30, contactDays: 30 }
  }
}

export const defaultRiskSetting: RiskSetting = {
  levels: riskLevels.map((level) => ({ level, name: '', criteria: defaults[level].criteria.map(({ zh }) => zh), ...defaults[level].setting, tells: [...defaults[level].setting.tells] })),
  rateHours: 24,
  planHours: 48,
  organHours: 72,
  needDays: 14,
  receiptDays: 3,
  visitMinutes: 15
}

/** The level as this bureau sets it. */
export function levelOf({ levels }: Pick<RiskSetting, 'levels'>, level: RiskLevel): LevelSetting {
  return levels.find((one) => one.level === level)!
}

/** The name of a level on screen: the colour, and the bureau's own word where it has one. */
export function titleOfLevel(level: RiskLevel, name = ''): Said {
  const { zh, en } = riskTitles[level]
  return name === '' || name === zh ? say(zh, en) : say(`${zh}（${name}）`, `${en} (${name})`)
}

/** A criterion in both languages: what the house says has its translation, what a bureau wrote stays as it is. */
export function criterion(text: string): Said {
  return Object.values(defaults).flatMap(({ criteria }) => criteria).find(({ zh }) => zh === text) ?? say(text, text)
}
