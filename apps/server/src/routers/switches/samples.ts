import type { SamplesOf } from '@xinshe/plugin-kit/server'
import type { switchesRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const switchesSamples: SamplesOf<typeof switchesRouter> = {
  list: () => undefined,
  set: ({ contractId }) => ({ contractId: contractId as never, module: 'case-management', on: true, reason: '按合同启用' })
}
