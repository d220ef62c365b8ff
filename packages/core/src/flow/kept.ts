import type { ProviderTotals } from '../resource/resource-link.ts'

/** What a case keeps by itself, flow or no flow, and a step of a flow is done by. */
export type KeptPart = 'resources'

/** How much of it stands in the newest case of the matter. */
export interface FlowKept {
  readonly resources: ProviderTotals
}

export const nothingKept: FlowKept = { resources: { byType: { government: 0, enterprise: 0, charity: 0 }, all: 0 } }

/** Whether the case keeps anything of this part. */
export function isKept(part: KeptPart, kept: FlowKept): boolean {
  return kept[part].all > 0
}
