// Written by `nx sync` from plugins/*. Do not edit.
import type { PluginRegistry } from '@xinshe/plugin-host/server/house.ts'

/** Folder name → the plugin's server side. */
export const plugins: PluginRegistry = {
  'behaviour-correction': () => import('@xinshe/plugin-behaviour-correction/server'),
  'case-management': () => import('@xinshe/plugin-case-management/server'),
  'crisis-intervention': () => import('@xinshe/plugin-crisis-intervention/server'),
  'education': () => import('@xinshe/plugin-education/server'),
  'psychological-support': () => import('@xinshe/plugin-psychological-support/server'),
  'source-prevention': () => import('@xinshe/plugin-source-prevention/server')
}
