import type { ProviderTotals } from '../resource/resource-link.ts'

/** What a case keeps by itself, flow or no flow, and a step of a flow is done by: resources (7.2.3.e), replies with an organ's result (7.2.3.d). */
export type KeptPart = keyof FlowKept

/** How much of it stands in the newest case of the matter. */
export interface FlowKept {
  readonly resources: ProviderTotals
  /** `days`: from the result to the newest of them. */
  readonly replies: { readonly all: number; readonly days: number | null }
}

export const nothingKept: FlowKept = { resources: { byType: { government: 0, enterprise: 0, charity: 0 }, all: 0 }, replies: { all: 0, days: null } }

/** Whether the case keeps anything of this part. */
export function isKept(part: KeptPart, kept: FlowKept): boolean {
  return kept[part].all > 0
}
