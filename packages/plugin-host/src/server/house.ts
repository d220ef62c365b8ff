import type { PluginServer } from '@xinshe/plugin-kit/server'

/** What the generated registry holds: folder name → the plugin's server entry. */
export type PluginRegistry = Readonly<Record<string, () => Promise<{ readonly default: PluginServer }>>>

/** Everything that runs here: the core, which is plugin zero, and the plugins in order of `requires`. */
export interface House {
  readonly core: PluginServer
  readonly plugins: readonly PluginServer[]
}
