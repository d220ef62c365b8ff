import type { TRPCClient } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import type { PageAddress } from './link-to.ts'
import type { PluginManifest } from './manifest.ts'
import type { Lazy, ParamsOf } from './page-params.ts'

/** The plugin's own procedures, as the portal calls them: `rpc.effectChecksOfCase.query({ caseId })`. */
export type RpcOf<Router extends AnyTRPCRouter> = TRPCClient<Router>

/** What a page's `load` is given. */
export interface LoadArgs<Router extends AnyTRPCRouter, Path extends string> {
  readonly rpc: RpcOf<Router>
  readonly params: ParamsOf<Path>
  readonly url: URL
  /** The slug of the address. */
  readonly tenant: string
  /** Runs `load` again when somebody says `invalidate(key)`: `depends('case:' + params.caseId)`. */
  depends(...keys: `${string}:${string}`[]): void
}

/** One page, as the host sees it. */
export interface PluginPage<Path extends string = string> extends PageAddress<Path> {
  readonly permission: string
  readonly component: Lazy<any>
  load(args: LoadArgs<any, any>): Promise<unknown>
}

/**
 * Makes pages, typed against the plugin's own router and permissions.
 *
 * @remarks The component states the data it needs; `load` must return exactly that. The other way round TypeScript
 * gives up and infers `unknown`.
 * @example const page = pagesFor<CaseManagementRouter>()(manifest)
 */
export const pagesFor =
  <Router extends AnyTRPCRouter>() =>
  <Perm extends string>(manifest: PluginManifest<string, Perm>) =>
  <const Path extends string, Data>(page: {
    readonly path: Path
    readonly permission: NoInfer<Perm>
    readonly component: Lazy<{ data: Data; params: ParamsOf<Path> }>
    readonly load: (args: LoadArgs<Router, Path>) => Promise<NoInfer<Data>>
  }): PluginPage<Path> => ({ plugin: manifest.id, ...page })
