import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client'
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

/** What the server takes in one request (B11). */
const mostPerBatch = 10

/**
 * A client of one plugin's procedures. Calls made in the same tick travel together, ten at most, and by POST: what is
 * asked never stands in an address.
 */
export function pluginClient<Router extends AnyTRPCRouter>(plugin: string, { fetch, tenant, url = '/rpc' }: Calling): TRPCClient<Router> {
  const way = { url, fetch, headers: { 'x-tenant': tenant }, maxItems: mostPerBatch, methodOverride: 'POST' }
  const client = createTRPCClient<Router>({ links: [httpBatchLink(way as never)] })
  return (client as unknown as Record<string, TRPCClient<Router>>)[plugin]!
}
