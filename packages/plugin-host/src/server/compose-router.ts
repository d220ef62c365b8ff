import { initTRPC, type AnyTRPCRouter } from '@trpc/server'
import { errorShape, type ProcedureMeta, type RequestContext } from '@xinshe/plugin-kit/server'
import type { House } from './house.ts'

/**
 * The one router of the wire: the core's areas at the top (`cases.open`), each plugin under its id
 * (`case-management.recordEffectCheck`). Types are closed over the plugin, so nothing is lost by composing at run time.
 */
export function composeRouter({ core, plugins }: House): AnyTRPCRouter {
  const t = initTRPC.context<RequestContext>().meta<ProcedureMeta>().create({ isDev: false, errorFormatter: errorShape({}) })
  const own = Object.fromEntries(plugins.map(({ manifest, router }) => [manifest.id, router]))
  return t.router({ ...(core.router._def.record as object), ...own })
}
