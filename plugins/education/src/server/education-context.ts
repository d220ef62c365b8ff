import type { PluginContext } from '@xinshe/plugin-kit/server'
import type { EducationTables } from './tables.ts'

/** What the functions of this plugin take of a procedure's context. */
export type EducationContext = PluginContext<EducationTables>
