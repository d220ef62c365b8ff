import { choice, option, optional, text } from '@xinshe/forms'
import { say } from '@xinshe/words'

/** Where around the family a system belongs (6.3.1.a); the ecomap draws them in this order. */
export const systemKinds = [
  option('kin', say('亲友', 'Kin and friends')),
  option('community', say('社区', 'Community')),
  option('employer', say('单位', 'Employer')),
  option('school', say('学校', 'School')),
  option('health', say('医疗', 'Health care')),
  option('organ', say('机关', 'Organ')),
  option('services', say('社会服务', 'Services')),
  option('other', say('其他', 'Other'))
] as const
export type SystemKind = (typeof systemKinds)[number]['value']

/** How the family gets on with it. */
export const bonds = [
  option('strong', say('紧密', 'Strong')),
  option('weak', say('薄弱', 'Weak')),
  option('stressful', say('紧张', 'Stressful'))
] as const
export type Bond = (typeof bonds)[number]['value']

/** Which way help and strength flow. */
export const flows = [
  option('in', say('流向家庭', 'To the family')),
  option('out', say('家庭付出', 'From the family')),
  option('both', say('双向', 'Both ways'))
] as const
export type Flow = (typeof flows)[number]['value']

/** 6.3.1.a: one row for each system around the petitioner and the family, with what the ecomap is drawn from (A.22). */
export const system = {
  name: text({ clause: '6.3.1.a', label: say('名称', 'Name'), max: 60 }),
  kind: choice({ clause: '6.3.1.a', label: say('类别', 'Kind'), options: systemKinds }),
  bond: choice({ clause: '6.3.1.a', label: say('关系', 'Bond'), options: bonds }),
  flow: optional(choice({ clause: '6.3.1.a', label: say('资源流向', 'Flow'), options: flows }))
} as const
