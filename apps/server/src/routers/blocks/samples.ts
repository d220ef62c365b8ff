import type { SamplesOf } from '@xinshe/plugin-kit/server'
import type { blocksRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const blocksSamples: SamplesOf<typeof blocksRouter> = {
  list: () => undefined,
  // Blocked and not any more, and the answer was lost: everything stays on for whoever walks next.
  set: async ({ tenant, call }) => {
    const act = { tenantId: tenant.id as never, module: 'case-management' }
    await call('bureau-admin', 'blocks.set', { ...act, blocked: true, reason: '检查' })
    const unblocked = { ...act, blocked: false, reason: '恢复使用' }
    await call('bureau-admin', 'blocks.set', unblocked)
    return unblocked
  }
}
