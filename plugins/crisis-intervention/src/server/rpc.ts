import { pluginRpc } from '@xinshe/plugin-kit/server'
import { manifest } from '../manifest.ts'
import { refusals } from '../refusals.ts'
import type { CrisisTables } from './tables.ts'

export const { router, procedure } = pluginRpc<CrisisTables>()(manifest, refusals)
