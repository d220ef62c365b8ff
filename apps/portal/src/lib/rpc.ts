import { createTRPCClient, httpBatchLink, splitLink, type TRPCClient } from '@trpc/client'
import type { AppRouter } from '@xinshe/server/routers/root.ts'
import { signedIn } from './session/signed-in-fetch.ts'

/** The client of the core's procedures, with the server's own types. */
export type Rpc = TRPCClient<AppRouter>

/** Whose desk a call is for: a bureau's address or an agency's own. Neither before a post is chosen. */
export interface Desk {
  readonly tenant?: string
  readonly agency?: string
}

/** Queries whose input may name a person: it must never stand in an address, where logs and proxies keep it. */
const namingPeople = new Set(['petitioners.search', 'cases.list', 'cases.lookUpMatter', 'likeness.candidates'])

/**
 * The client over the load's own `fetch`, so that what was read on the server is not read again by the browser.
 * Calls of one tick travel together, ten at most.
 *
 * @example const rpc = rpcFor(fetch, { tenant: params.tenant })
 */
export function rpcFor(fetch: typeof globalThis.fetch, desk: Desk = {}): Rpc {
  const way = { url: '/rpc', maxItems: 10, headers: headersOf(desk), fetch: signedIn(fetch) }
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ path }) => namingPeople.has(path),
        true: httpBatchLink({ ...way, methodOverride: 'POST' }),
        false: httpBatchLink(way)
      })
    ]
  })
}

function headersOf({ tenant, agency }: Desk): Record<string, string> {
  return { ...(tenant && { 'x-tenant': tenant }), ...(agency && { 'x-agency': agency }) }
}
