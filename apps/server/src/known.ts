import type { Caller } from '@xinshe/auth/caller.ts'
import type { HeldPost, Identity } from '@xinshe/auth/identity.ts'

/** What is known about the request once its session has been looked up. */
export interface Known {
  readonly caller: Caller
  readonly identity: Identity | null
  /** The post held at the address; null: none. */
  readonly post: HeldPost | null
  readonly requestId: string
}
