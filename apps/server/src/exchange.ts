import type { Address } from '@xinshe/auth/identity.ts'

/** What a request says about itself before anything is looked up. */
export interface Incoming extends Address {
  readonly requestId: string
  readonly cookie: string | undefined
  readonly userAgent: string
  /** Asked by a page on its own, every few seconds: no sign that a person is there. */
  readonly isWatching?: boolean
  /** The post the page was opened with; null: it does not say, or no page asks. */
  readonly pagePost?: string | null
}

/** What the acts of a request want its answer to carry. */
export interface Outgoing {
  /** Set-Cookie lines. */
  readonly cookies: string[]
}
