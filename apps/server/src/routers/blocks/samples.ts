import type { SamplesOf } from '@xinshe/plugin-kit/server'
import type { blocksRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const blocksSamples: SamplesOf<typeof blocksRouter> = {
  list: () => undefined,
  set: ({ tenant }) => ({ tenantId: tenant.id as never, module: 'case-management', blocked: false, reason: '恢复使用' })
}
