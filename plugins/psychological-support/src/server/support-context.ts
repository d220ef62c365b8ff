import type { PluginContext } from '@xinshe/plugin-kit/server'
import type { SupportTables } from './tables.ts'

/** What the functions of this plugin take of a procedure's context. */
export type SupportContext = PluginContext<SupportTables>
export type Reading = Pick<SupportContext, 'db' | 'tenant' | 'sealing'>
