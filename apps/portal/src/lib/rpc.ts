import { createTRPCClient, httpBatchLink, splitLink, type TRPCClient } from '@trpc/client'
import type { AppRouter } from '@xinshe/server/routers/root.ts'
import { signedInFetch } from './session/signed-in-fetch.ts'

/** The whole client of the core's procedures, with the server's own types. */
export type Rpc = TRPCClient<AppRouter>

/** Whose desk the call is for: a bureau's address or an agency's own. Neither before a post is chosen. */
export type Desk = { tenant: string } | { agency: string } | Record<string, never>

/** Queries whose input may name a person: their input must never stand in an address, where logs and proxies keep it. */
const namingPeople = new Set(['petitioners.search', 'cases.list', 'cases.lookUpMatter'])

/**
 * The client over the load's own `fetch`, so that what was read on the server is not read again by the browser.
 * Calls of one tick travel together, ten at most.
 *
 * @example const rpc = rpcFor(fetch, { tenant: params.tenant })
 */
export function rpcFor(fetch: typeof globalThis.fetch, desk: Desk = {}): Rpc {
  const shared = {
    url: '/rpc',
    maxItems: 10,
    headers: () => deskHeader(desk),
    fetch: (address: RequestInfo | URL | string, init?: RequestInit) => signedInFetch(fetch, address, init)
  }
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (op) => namingPeople.has(op.path),
        true: httpBatchLink({ ...shared, methodOverride: 'POST' }),
        false: httpBatchLink({ ...shared, maxURLLength: 6000 })
      })
    ]
  })
}

function deskHeader(desk: Desk): Record<string, string> {
  if ('tenant' in desk) return { 'x-tenant': desk.tenant as string }
  if ('agency' in desk) return { 'x-agency': desk.agency as string }
  return {}
}
