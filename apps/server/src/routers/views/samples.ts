import { randomUUID } from 'node:crypto'
import type { SamplesOf } from '@xinshe/plugin-kit/server'
import type { viewsRouter } from './router.ts'

const aView = () => ({ list: 'cases' as const, name: `样例 ${randomUUID().slice(0, 8)}`, search: 'risks=red,orange&sort=risk' })

/** An input that succeeds for the rightful post, one per procedure. */
export const viewsSamples: SamplesOf<typeof viewsRouter> = {
  list: () => ({ list: 'cases' }),
  save: () => aView(),
  change: async ({ call }) => {
    const { viewId } = (await call('worker', 'views.save', aView())) as { viewId: string }
    return { viewId, isShared: true }
  }
}
