import type { PageAddress } from '@xinshe/plugin-kit/portal'

/** Where one event is shown; the tab, the overview and the journeys all lead there. */
export const eventPage = { plugin: 'crisis-intervention', path: 'cases/[caseId]/events/[eventId]' } as const satisfies PageAddress
export const plansPage = { plugin: 'crisis-intervention', path: 'plans' } as const satisfies PageAddress
export const rosterPage = { plugin: 'crisis-intervention', path: 'roster' } as const satisfies PageAddress
export const overviewPage = { plugin: 'crisis-intervention', path: '' } as const satisfies PageAddress
