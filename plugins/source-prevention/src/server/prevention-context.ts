import type { PluginContext } from '@xinshe/plugin-kit/server'
import type { SourcePreventionTables } from './tables.ts'

/** What the functions of this plugin take of a procedure's context. */
export type PreventionContext = PluginContext<SourcePreventionTables>
