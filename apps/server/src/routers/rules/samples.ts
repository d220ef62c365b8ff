import type { SamplesOf } from '@xinshe/plugin-kit/server'
import type { rulesRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const rulesSamples: SamplesOf<typeof rulesRouter> = {
  list: () => undefined,
  set: () => ({ version: 0, rule: 'core/caseload', isOn: false, reason: '编制调整期间' })
}
