import { createTRPCClient, httpBatchLink, httpLink, splitLink, type TRPCClient } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'

/** Where a client calls from. */
export interface Calling {
  /** The load's own fetch, or the browser's. */
  readonly fetch: typeof fetch
  /** The slug of the tenant the address names; it goes into `x-tenant`. */
  readonly tenant: string
  /** `/rpc` unless told otherwise. */
  readonly url?: string
}

/** What the server takes in one request (security.md B11). */
const mostPerBatch = 10

/**
 * A client of one plugin's procedures. Queries made in the same tick travel together, ten at most; one whose input
 * says who somebody is goes alone and by POST, so that it never stands in an address:
 *
 * @example rpc.search.query({ phone }, { context: { private: true } })
 */
export function pluginClient<Router extends AnyTRPCRouter>(plugin: string, calling: Calling): TRPCClient<Router> {
  return (rpcClient(calling) as unknown as Record<string, TRPCClient<Router>>)[plugin]!
}

/** A client of everything on the wire, the core's areas included. */
export function rpcClient<Router extends AnyTRPCRouter>({ fetch, tenant, url = '/rpc' }: Calling): TRPCClient<Router> {
  const headers = { 'x-tenant': tenant }
  const way = { url, fetch, headers } as const
  return createTRPCClient<Router>({
    links: [
      splitLink({
        condition: ({ context }) => context['private'] === true,
        true: httpLink({ ...way, methodOverride: 'POST' } as never),
        false: httpBatchLink({ ...way, maxItems: mostPerBatch } as never)
      })
    ]
  })
}
