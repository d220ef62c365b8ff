import { say } from '@xinshe/words'
import { z } from 'zod'

/** What 3.5 and 条例 26 name, one entry each; element iii is picked from here. */
export const behaviours = {
  'sit-in': { clause: '3.5', title: say('静坐', 'Sitting in') },
  banner: { clause: '3.5', title: say('拉横幅', 'Banners') },
  'besiege-staff': { clause: '3.5', title: say('围堵工作人员', 'Besieging staff') },
  clamour: { clause: '3.5', title: say('喧哗、吵闹', 'Clamour') },
  abuse: { clause: '3.5', title: say('谩骂、侮辱', 'Abuse and insults') },
  threat: { clause: '3.5', title: say('威胁', 'Threats') },
  traffic: { clause: '3.5', title: say('阻碍交通', 'Obstructing traffic') },
  assembly: { clause: '条例 26(1)', title: say('非法聚集，围堵、冲击机关，拦截公务车辆，堵塞、阻断交通', 'Unlawful assembly, storming offices, stopping official cars, blocking traffic') },
  weapons: { clause: '条例 26(2)', title: say('携带危险物品、管制器具', 'Carrying dangerous or controlled objects') },
  violence: { clause: '条例 26(3)', title: say('侮辱、殴打、威胁工作人员，非法限制人身自由，毁坏财物', 'Insulting, beating or threatening staff, unlawful restraint, damage') },
  lingering: { clause: '条例 26(4)', title: say('在接待场所滞留、滋事，弃留生活不能自理的人', 'Lingering or making trouble at reception, leaving a dependent person behind') },
  incitement: { clause: '条例 26(5)', title: say('煽动、串联、胁迫、诱使、操纵他人信访，借机敛财', 'Inciting, coercing, bribing or steering others to petition, or profiting from it') },
  'other-disorder': { clause: '条例 26(6)', title: say('其他扰乱公共秩序、妨害国家和公共安全的行为', 'Other disturbance of public order or safety') }
} as const

export type Behaviour = keyof typeof behaviours
export const behaviourIds = Object.keys(behaviours) as [Behaviour, ...Behaviour[]]
export const behaviour = z.enum(behaviourIds)
