import type { Post } from '@xinshe/core/post.ts'

/** The part of a manifest that says who may do what. */
export interface Granting {
  readonly id: string
  readonly permissions: Readonly<Record<string, { readonly posts: readonly Post[] }>>
}

/**
 * The full names of what a post may do: manifests ∩ on ∩ granted to this kind of post. Computed on each request, never
 * kept in a cookie.
 * @param on plugins that are on; the core always is
 */
export function permissionsOfPost(post: Post, manifests: readonly Granting[], on: ReadonlySet<string>): Set<string> {
  return new Set(
    manifests
      .filter(({ id }) => id === 'core' || on.has(id))
      .flatMap(({ id, permissions }) =>
        Object.entries(permissions)
          .filter(([, { posts }]) => posts.includes(post))
          .map(([name]) => `${id}:${name}`)
      )
  )
}
