import type { SamplesOf } from '@xinshe/plugin-kit/server'
import { newPerson } from '../new-person.ts'
import type { staffRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const staffSamples: SamplesOf<typeof staffRouter> = {
  list: () => undefined,
  acts: () => ({}),
  add: ({ contractId, today }) => ({ post: { role: 'worker', contractId: contractId as never }, account: newPerson(), starts: today, reason: '项目增员' }),
  setWorkingTime: async ({ contractId, today, call }) => {
    const added = await call('agency-admin', 'staff.add', { post: { role: 'worker', contractId, workingTime: 80 }, account: newPerson(), starts: today, reason: '项目增员' })
    return { postId: (added as { postId: string }).postId as never, read: 80, workingTime: 50, reason: '改为兼职' }
  },
  end: async ({ contractId, today, call }) => {
    const added = await call('agency-admin', 'staff.add', { post: { role: 'worker', contractId }, account: newPerson(), starts: today, reason: '项目增员' })
    return { postId: (added as { postId: string }).postId as never, read: null, lastDay: today, reason: '离职' }
  }
}
