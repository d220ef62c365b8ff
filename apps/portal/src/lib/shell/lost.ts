import { error, type RequestEvent } from '@sveltejs/kit'
import { rpcFor, type Desk } from '#lib/rpc.ts'
import { keepingCookies } from '#lib/session/keeping-cookies.ts'
import type { Shell } from './shell-data.ts'

/**
 * An address that leads nowhere, or to a desk of others. Whoever is signed in is told so within the frame of a desk of
 * their own, with its menu and its red button (4.3); everybody else on a plain page.
 */
export async function lost(event: RequestEvent, status: 403 | 404 = 404): Promise<never> {
  error(status, status === 403 ? 'FORBIDDEN' : 'NOT_FOUND', { shell: await ownShell(event) })
}

/** The desk the address begins with, where the person has a post there; else the one their day begins at. */
async function ownShell(event: RequestEvent): Promise<Shell | undefined> {
  const fetch = keepingCookies(event)
  const shellAt = (path: string) => rpcFor(fetch, deskAt(path)).session.shell.query()
  try {
    const { to, passwordIsGiven } = await rpcFor(fetch).session.home.query()
    return passwordIsGiven ? undefined : await shellAt(event.url.pathname).catch(() => shellAt(to))
  } catch {
    // Nobody is signed in, or the answer does not come: the page that says so must stand without it.
    return undefined
  }
}

function deskAt(path: string): Desk {
  const [, first = '', second = ''] = path.split('/')
  return first === 'agency' ? { agency: second } : { tenant: first }
}
