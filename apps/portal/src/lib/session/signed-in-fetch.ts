import { browser } from '$app/env'
import { signInAgain } from './questions.ts'

/**
 * A fetch that survives the end of a session: in the browser a 401 opens the sign-in dialog over the page, and the
 * same call goes out once more when the person is back. What was typed stays where it is, in memory.
 */
export function signedIn(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (address, init) => {
    const response = await fetch(address, init)
    if (!browser || response.status !== 401 || isSignIn(address)) return response
    const isBack = await signInAgain.ask()
    return isBack ? fetch(address, init) : response
  }
}

/** A refused sign-in is an answer to show, not a session that ended. */
function isSignIn(address: RequestInfo | URL): boolean {
  return String(address instanceof Request ? address.url : address).includes('session.signIn')
}
