import { postTraits } from '@xinshe/core/post.ts'
import type { HeldPost, Identity } from './identity.ts'

/**
 * The post under which a request runs: the address decides where, the session's chosen post counts if it is held there,
 * else the one nearest to the desk.
 * @returns null when the account holds no post at that place
 */
export function postHere({ posts, session }: Pick<Identity, 'posts' | 'session'>): HeldPost | null {
  const here = posts.filter((post) => post.here)
  return here.find(({ id }) => id === session.postId) ?? [...here].sort(byRank)[0] ?? null
}

/** Where somebody begins who has just signed in: at the chosen post, else at the one nearest to the desk. */
export function homePost({ posts, session }: Pick<Identity, 'posts' | 'session'>): HeldPost | null {
  return posts.find(({ id }) => id === session.postId) ?? [...posts].sort(byRank)[0] ?? null
}

function byRank(one: HeldPost, other: HeldPost): number {
  return postTraits[one.role].rank - postTraits[other.role].rank || one.id.localeCompare(other.id)
}
