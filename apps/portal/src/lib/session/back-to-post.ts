import { answerOf } from '#lib/errors/answer-of.ts'
import { rpcFor } from '#lib/rpc.ts'
import { pagePost, type DeskAddress } from './page-post.ts'

/**
 * Makes the post of this window that of the session again, without loading anything anew: what stands on the page was
 * meant under it.
 * @returns false when it is held no longer
 */
export async function backToPost(desk: DeskAddress): Promise<boolean> {
  const postId = pagePost(desk)
  if (!postId) return false
  try {
    await rpcFor(fetch).session.choosePost.mutate({ postId })
    return true
  } catch (error) {
    if (answerOf(error)?.status === 404) return false
    throw error
  }
}
