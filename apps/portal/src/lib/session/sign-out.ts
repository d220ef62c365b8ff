import { rpcFor } from '#lib/rpc.ts'

/** Ends the session and leaves nothing of it in the browser: the page itself goes too. */
export async function signOut(): Promise<void> {
  await rpcFor(fetch).session.signOut.mutate()
  location.replace('/login')
}
