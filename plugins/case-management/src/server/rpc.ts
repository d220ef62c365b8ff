import { pluginRpc } from '@xinshe/plugin-kit/server'
import { manifest } from '../manifest.ts'
import { refusals } from '../refusals.ts'
import type { CaseManagementTables } from './tables.ts'

export const { router, procedure } = pluginRpc<CaseManagementTables>()(manifest, refusals)
