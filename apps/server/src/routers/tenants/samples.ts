import type { SamplesOf } from '@xinshe/plugin-kit/server'
import { newPerson } from '../new-person.ts'
import type { tenantsRouter } from './router.ts'

/** An input that succeeds for the rightful post, one per procedure. */
export const tenantsSamples: SamplesOf<typeof tenantsRouter> = {
  children: () => undefined,
  overview: () => undefined,
  officers: () => undefined,
  acts: () => ({}),
  addOfficer: ({ tenant, today }) => ({ tenantId: tenant.id, role: 'bureau-officer', account: newPerson(), starts: today, reason: '窗口增员' }),
  endOfficer: async ({ tenant, today, call }) => {
    const added = await call('bureau-admin', 'tenants.addOfficer', { tenantId: tenant.id, role: 'bureau-officer', account: newPerson(), starts: today, reason: '窗口增员' })
    return { postId: (added as { postId: string }).postId as never, read: null, lastDay: today, reason: '调离' }
  }
}
