import type { Post } from '../post.ts'

/** A name belongs to who serves the petitioner; a bureau's list of cases neither shows names nor finds by them. */
export function readsNames(post: Post | 'system'): boolean {
  return post === 'worker' || post === 'lead'
}
