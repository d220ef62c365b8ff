import { randomUUID } from 'node:crypto'
import type { SamplesOf } from '@xinshe/plugin-kit/server'
import type { petitionersRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const petitionersSamples: SamplesOf<typeof petitionersRouter> = {
  search: () => ({ q: '陈' }),
  get: ({ petitionerId }) => ({ petitionerId }),
  reveal: ({ petitionerId }) => ({ petitionerId, field: 'name', reason: '核对身份' }),
  create: () => ({ requestId: randomUUID(), petitioner: { party: 'person', nationality: 'citizen', identity: { name: '林嘉敏', phones: ['13800001234'] } } }),
  update: async ({ petitionerId, call }) => {
    const { version } = (await call('worker', 'petitioners.get', { petitionerId })) as { version: number }
    return { petitionerId, version, changes: { identity: { address: '荔城街道示例路 1 号' } } }
  }
}
