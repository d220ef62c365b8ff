import { inOwnPost } from './own-post-fetch.ts'
import type { DeskAddress } from './page-post.ts'
import { otherPost } from './questions.ts'
import { signedIn } from './signed-in-fetch.ts'

/**
 * The fetch of whatever a person does in this window: it survives the end of the session, and acts under no other post than
 * the window was opened with.
 *
 * @param ask what to do where the session has another post by now; an alarm waits for no question
 */
export function windowFetch(fetch: typeof globalThis.fetch, desk: DeskAddress, ask: () => Promise<boolean> = () => otherPost.ask()): typeof globalThis.fetch {
  return signedIn(inOwnPost(fetch, desk, ask))
}
