import type { AutomaticRule } from '@xinshe/core/rule/automatic-rule.ts'
import type { House } from './house.ts'

/** A rule with the module it belongs to; the core's are always there. */
export interface HouseRule extends AutomaticRule {
  readonly module: string
}

/** Everything the house does by itself: what each part says it reckons, its jobs and its subscriptions. */
export function rulesOf({ core, plugins }: House): HouseRule[] {
  return [core, ...plugins].flatMap(({ manifest: { id: module }, rules = [], jobs = [], subscriptions = [] }) => [
    ...rules.map((rule) => ({ module, ...rule })),
    ...[...jobs, ...subscriptions].map(({ name, rule }) => ({ module, id: `${module}/${name}`, ...rule }))
  ])
}
