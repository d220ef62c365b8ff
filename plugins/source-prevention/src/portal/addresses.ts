import type { PageAddress } from '@xinshe/plugin-kit/portal'

export const cluesPage = { plugin: 'source-prevention', path: '' } as const satisfies PageAddress
export const newCluePage = { plugin: 'source-prevention', path: 'new' } as const satisfies PageAddress
export const boardPage = { plugin: 'source-prevention', path: 'board' } as const satisfies PageAddress
export const activitiesPage = { plugin: 'source-prevention', path: 'activities' } as const satisfies PageAddress
export const patrolsPage = { plugin: 'source-prevention', path: 'patrols' } as const satisfies PageAddress
export const cluePage = { plugin: 'source-prevention', path: 'clues/[clueId]' } as const satisfies PageAddress
