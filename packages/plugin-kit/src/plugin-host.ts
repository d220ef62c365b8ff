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
  /** The caller's own draft of a form for a case. One at a time per form and case. */
  draft(form: string, caseId: string, onState: (state: DraftState) => void): FormDraft
  /** Runs the loads again that depend on the key, after a write: `invalidate('case:' + caseId)`. */
  invalidate(key: `${string}:${string}`): Promise<void>
  /** Changes parts of the address under the list the page shows, `moveList({ q })`; an empty part leaves it. */
  moveList(parts: Readonly<Record<string, string>>): Promise<void>
}

/** How the saving of typed text goes. `clash`: another tab saved other text; nothing is saved until the page is read again. */
export type DraftState = 'typing' | 'saving' | 'saved' | 'retrying' | 'clash'

/** What somebody writes in a form of a plugin and has not submitted: kept by the core, as with its own forms. */
export interface FormDraft {
  /** What was written before, else what the form begins with. Open it before touching it. */
  open(): Promise<Record<string, unknown>>
  /** Call after every change, with the whole answers: they are on the server within two seconds. */
  touch(answers: Record<string, unknown>): void
  /** After submitting, or to throw it away. */
  drop(): Promise<void>
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
