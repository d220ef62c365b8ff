// Written by `nx sync` from plugins/*. Do not edit.
import type { PluginPortal } from '@xinshe/plugin-kit/portal'

/** Folder name → the plugin's portal side, a chunk of its own. */
export const portals: Readonly<Record<string, () => Promise<{ readonly default: PluginPortal }>>> = {
  'behaviour-correction': () => import('@xinshe/plugin-behaviour-correction/portal'),
  'case-management': () => import('@xinshe/plugin-case-management/portal'),
  'crisis-intervention': () => import('@xinshe/plugin-crisis-intervention/portal'),
  'education': () => import('@xinshe/plugin-education/portal'),
  'psychological-support': () => import('@xinshe/plugin-psychological-support/portal'),
  'source-prevention': () => import('@xinshe/plugin-source-prevention/portal')
}
