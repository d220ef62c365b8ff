import { pluginRpc } from '@xinshe/plugin-kit/server'
import { manifest } from '../manifest.ts'
import { refusals } from '../refusals.ts'
import type { EducationTables } from './tables.ts'

export const { router, procedure } = pluginRpc<EducationTables>()(manifest, refusals)
