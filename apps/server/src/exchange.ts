import type { Address } from '@xinshe/auth/identity.ts'

/** What a request says about itself before anything is looked up. */
export interface Incoming extends Address {
  readonly requestId: string
  readonly cookie: string | undefined
  readonly userAgent: string
}

/** What the acts of a request want its answer to carry. */
export interface Outgoing {
  /** Set-Cookie lines. */
  readonly cookies: string[]
}
