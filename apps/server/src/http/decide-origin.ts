/** What a request says about where it comes from. */
export interface Provenance {
  readonly method: string
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly fetchSite: string | undefined
}

/** `foreign-host`: sent to a name that is not ours. `foreign-origin`: sent by somebody else's page. */
export type OriginFault = 'foreign-host' | 'foreign-origin'

const safe = ['GET', 'HEAD', 'OPTIONS']

/**
 * Whether a request may be answered (security.md C08, D14). An unsafe method must name our own origin, and must not be
 * called cross-site or same-site by the browser; a request that names none is refused.
 *
 * @param ours the configured origin; null on loopback, where the name in the address bar counts, and has to be loopback's:
 * a foreign name that leads here (DNS rebinding) would otherwise be its own origin
 */
export function originFault({ method, host, origin, fetchSite }: Provenance, ours: string | null): OriginFault | null {
  if (!ours && !isLoopback(host)) return 'foreign-host'
  if (safe.includes(method)) return null
  if (origin !== (ours ?? `http://${host}`)) return 'foreign-origin'
  return fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none' ? null : 'foreign-origin'
}

/** `127.0.0.1:3000`, `localhost`, `[::1]:3000`. */
export function isLoopback(host: string | undefined): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(host ?? '')
}
