import type { PageAddress } from '@xinshe/plugin-kit/portal'

export const guidesPage = { plugin: 'education', path: '' } as const satisfies PageAddress
export const guidePage = { plugin: 'education', path: 'guides/[guideId]' } as const satisfies PageAddress
export const activitiesPage = { plugin: 'education', path: 'activities' } as const satisfies PageAddress
