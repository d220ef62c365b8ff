import type { Post } from '@xinshe/core/post.ts'

/** Who acts, in which post. */
export interface Actor {
  readonly userId: string
  /** The post under whose ticket this runs; null for the platform itself (events, jobs). */
  readonly postId: string | null
  readonly post: Post | 'system'
  /** Full names, `case-management:effect.read`: manifest ∩ on ∩ granted. */
  readonly permissions: ReadonlySet<string>
  /** The account still has the password somebody else gave it: only its own affairs are open until that is changed. */
  readonly passwordIsGiven?: boolean
  /** The page that calls was opened with another post: whatever stands on it was meant under that one. */
  readonly pageHasOtherPost?: boolean
}
