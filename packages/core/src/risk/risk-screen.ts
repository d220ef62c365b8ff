import { choice, option } from '@xinshe/forms'
import { say } from '@xinshe/words'

/** What was seen of a danger: nothing, something that calls for a second look, the thing itself. */
const sightings = [
  option('none', say('未见', 'Not seen')),
  option('suspected', say('疑似', 'Suspected')),
  option('present', say('有', 'Seen'))
] as const

function sign(label: ReturnType<typeof say>, hint?: ReturnType<typeof say>) {
  return choice({ clause: '6.3.3.a', label, ...(hint && { hint }), options: sightings, seal: 'confidential', printed: false, since: 2 })
}

/**
 * 6.3.3.a: the four items, one tap each, at intake and at every interview. They are on no printed form and asked all
 * the same. A social worker writes down what was seen and makes no diagnosis (精神卫生法 23).
 */
export const riskScreen = {
  selfHarm: sign(say('自伤、自杀念头', 'Self-harm or thoughts of suicide')),
  selfMutilation: sign(say('自残', 'Self-mutilation')),
  violence: sign(say('暴力倾向', 'Tendency to violence')),
  mentalIllness: sign(say('精神疾病', 'Mental illness'), say('只记录所见，不作诊断', 'What was seen, no diagnosis'))
} as const

export type RiskSign = keyof typeof riskScreen
export const riskSigns = Object.keys(riskScreen) as readonly RiskSign[]
export type Sighting = (typeof sightings)[number]['value']
export type RiskScreen = Readonly<Partial<Record<RiskSign, Sighting | null>>>

/** All four looked for, none seen. */
export const nothingSeen = { selfHarm: 'none', selfMutilation: 'none', violence: 'none', mentalIllness: 'none' } as const satisfies RiskScreen

/** 5.6.b: the answers that raise an alarm the moment they are given: life or limb in danger, seen and not merely suspected. */
export function redLines(screen: RiskScreen): RiskSign[] {
  return riskSigns.filter((name) => name !== 'mentalIllness' && screen[name] === 'present')
}

/** What calls for a level of risk to be set: anything suspected or seen. */
export function raisesConcern(screen: RiskScreen): boolean {
  return riskSigns.some((name) => screen[name] === 'suspected' || screen[name] === 'present')
}
