import { rpcFor } from '#lib/rpc.ts'

/**
 * Goes on as the holder of another post. The whole page is loaded anew: nothing that was shown under the former post
 * may remain in memory.
 */
export async function choosePost(postId: string): Promise<void> {
  const { to } = await rpcFor(fetch).session.choosePost.mutate({ postId })
  location.assign(to)
}
