import { coreManifest } from '@xinshe/core/manifest.ts'
import { pluginRpc } from '@xinshe/plugin-kit/server'
import type { CoreContext } from './core-context.ts'
import { refusals } from './refusals.ts'

/** The core is plugin zero: its procedures pass the same guard, doors and audit as any other's. */
export const { router, procedure } = pluginRpc<{}, CoreContext>()(coreManifest, refusals)
