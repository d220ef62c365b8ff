import { pluginRpc } from '@xinshe/plugin-kit/server'
import { manifest } from '../manifest.ts'
import { refusals } from '../refusals.ts'
import type { SourcePreventionTables } from './tables.ts'

export const { router, procedure } = pluginRpc<SourcePreventionTables>()(manifest, refusals)
