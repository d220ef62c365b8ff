import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client'
import type { AppRouter } from '@xinshe/server/routers/root.ts'
import { windowFetch } from './session/window-fetch.ts'

/** The client of the core's procedures, with the server's own types. */
export type Rpc = TRPCClient<AppRouter>

/** Whose desk a call is for: a bureau's address or an agency's own. Neither before a post is chosen. */
export interface Desk {
  readonly tenant?: string
  readonly agency?: string
  /** Asked by the page on its own: keeps no session alive, and asks nobody to sign in again. */
  readonly watching?: boolean
  /** Instead of the question at which post to go on, where the session has another one than this window. */
  readonly onOtherPost?: () => Promise<boolean>
}

/**
 * The client over the load's own `fetch`, so that what was read on the server is not read again by the browser.
 * Calls of one tick travel together, ten at most, and by POST: what is asked never stands in an address, where logs and
 * proxies keep it.
 *
 * @example const rpc = rpcFor(fetch, { tenant: params.tenant })
 */
export function rpcFor(fetch: typeof globalThis.fetch, desk: Desk = {}): Rpc {
  return createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: '/rpc', maxItems: 10, methodOverride: 'POST', headers: headersOf(desk), fetch: desk.watching ? fetch : windowFetch(fetch, desk, desk.onOtherPost) })]
  })
}

function headersOf({ tenant, agency, watching }: Desk): Record<string, string> {
  return { ...(tenant && { 'x-tenant': tenant }), ...(agency && { 'x-agency': agency }), ...(watching && { 'x-watching': '1' }) }
}
