import type { AnyTRPCRouter } from '@trpc/server'
import { getContext, setContext } from 'svelte'
import type { PluginManifest } from './manifest.ts'
import type { RpcOf } from './pages-for.ts'

/** What the portal offers to the components of a plugin. */
export interface PluginHost {
  /** The slug of the address. */
  readonly tenant: string
  /** The typed client of a plugin, over the page's own fetch. */
  client(plugin: string): unknown
  /** Runs the loads again that depend on the key, after a write: `invalidate('case:' + caseId)`. */
  invalidate(key: `${string}:${string}`): Promise<void>
}

const key = Symbol.for('xinshe:plugin-host')

/** Called by the portal's layout. A function, because the tenant of the address may change under the component. */
export function providePluginHost(host: () => PluginHost): void {
  setContext(key, host)
}

/** For components of plugins, while they are made. */
export function pluginHost(): PluginHost {
  return getContext<() => PluginHost>(key)()
}

/**
 * The plugin's own client for its components, one line in `portal/rpc.ts`:
 *
 * @example
 * export const useRpc = rpcFor<CaseManagementRouter>(manifest)
 * // in a component: const rpc = useRpc()
 */
export const rpcFor =
  <Router extends AnyTRPCRouter>(manifest: PluginManifest) =>
  (): RpcOf<Router> =>
    pluginHost().client(manifest.id) as RpcOf<Router>
