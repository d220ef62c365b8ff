import type { Lazy } from './page-params.ts'
import type { PluginPage } from './pages-for.ts'

/** Props the host hands to each kind of slot. A new kind of slot is a change of the kit, made once. */
export interface SlotProps {
  caseTab: { readonly caseId: string; readonly canWrite: boolean }
  homeCard: { readonly tenantId: string }
}

/** What a plugin shows in the portal. */
export interface PluginPortal {
  readonly pages: readonly PluginPage<any>[]
  readonly caseTabs?: Readonly<Record<string, Lazy<SlotProps['caseTab']>>>
  readonly homeCards?: Readonly<Record<string, Lazy<SlotProps['homeCard']>>>
}
