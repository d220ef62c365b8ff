import { randomBytes, randomInt } from 'node:crypto'
import type { SamplesOf } from '@xinshe/plugin-kit/server'
import { newPerson } from '../new-person.ts'
import type { platformRouter } from './router.ts'

const letters = () => `x${randomBytes(4).toString('hex')}`

/** An input that succeeds for the rightful post, one per procedure. */
export const platformSamples: SamplesOf<typeof platformRouter> = {
  list: () => undefined,
  addTenant: () => ({ parentId: null, initials: letters(), name: '示例市', divisionCode: String(randomInt(1e11, 2e11)), reason: '新城市上线' }),
  addAgency: () => ({ slug: letters(), name: '示例社会工作服务中心', registrationNumber: letters(), reason: '新机构登记' }),
  addAdministrator: ({ tenant, today }) => ({ post: { role: 'bureau-admin', tenantId: tenant.id as never }, account: newPerson(), starts: today, reason: '首位管理员' })
}
