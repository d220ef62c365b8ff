import type { SamplesOf } from '@xinshe/plugin-kit/server'
import type { switchesRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const switchesSamples: SamplesOf<typeof switchesRouter> = {
  list: () => undefined,
  // Off and on again, and the answer was lost: everything stays on for whoever walks next.
  set: async ({ contractId, call }) => {
    const act = { contractId: contractId as never, module: 'case-management' }
    await call('agency-admin', 'switches.set', { ...act, on: false, reason: '暂停使用' })
    const on = { ...act, on: true, reason: '按合同启用' }
    await call('agency-admin', 'switches.set', on)
    return on
  }
}
