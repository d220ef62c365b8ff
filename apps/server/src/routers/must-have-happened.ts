import { isAhead } from '@xinshe/core/is-ahead.ts'
import { isTooEarly } from '@xinshe/core/is-too-early.ts'
import { Refusal, type TenantContext } from '@xinshe/plugin-kit/server'

/** Days and moments of what is recorded as done; what was left out is not asked about. @throws Refusal time/in-future, time/too-early */
export function mustHaveHappened({ now }: Pick<TenantContext, 'now'>, ...times: readonly (string | undefined)[]): void {
  if (times.some((at) => at !== undefined && isAhead(at, now()))) throw new Refusal('time/in-future')
  if (times.some((at) => at !== undefined && isTooEarly(at))) throw new Refusal('time/too-early')
}
