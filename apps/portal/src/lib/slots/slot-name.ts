import type { SlotProps } from '@xinshe/plugin-kit/portal'

/** The places in core pages where a plugin may stand. */
export type SlotName = keyof SlotProps

/** Under which key a plugin's portal lists the components for a place. */
export const listOf = { caseTab: 'caseTabs', homeCard: 'homeCards' } as const satisfies Record<SlotName, string>
