import { browser } from '$app/env'
import { signInAgain } from './questions.ts'

/**
 * A fetch that survives the end of a session: in the browser a 401 opens the sign-in dialog over the page, and the
 * same call goes out once more when the person is back. What was typed stays where it is, in memory.
 *
 * Nothing was done on a 401, so the call goes out once more before anybody is asked: whoever chooses a post, here or in
 * another window, gets a new cookie, and what was under way with the old one comes back as if the session had ended.
 */
export function signedIn(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (address, init) => {
    const response = await fetch(address, init)
    if (!browser || response.status !== 401 || isSignIn(address)) return response
    const again = await fetch(address, init)
    if (again.status !== 401) return again
    const isBack = await signInAgain.ask()
    return isBack ? fetch(address, init) : again
  }
}

/** A refused sign-in is an answer to show, not a session that ended. */
function isSignIn(address: RequestInfo | URL): boolean {
  return String(address instanceof Request ? address.url : address).includes('session.signIn')
}
