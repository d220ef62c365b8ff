import type { Post } from '@xinshe/core/post.ts'
import type { Tier } from '@xinshe/core/tenant/tier.ts'
import type { Language } from '@xinshe/words'

/** A post somebody holds today. Contract staff name contract and agency, officers a tenant, the platform neither. */
export interface HeldPost {
  readonly id: string
  readonly role: Post
  readonly contractId: string | null
  readonly contractTitle: string | null
  readonly contractNumber: string | null
  readonly agencyId: string | null
  readonly agencySlug: string | null
  readonly agencyName: string | null
  readonly tenantId: string | null
  /** Slug and name of the bureau's address where this post begins its day; null at an agency's desk and the platform's. */
  readonly home: string | null
  readonly homeName: string | null
  /** Whether it is held at the place the address names. */
  readonly here: boolean
  /** Plugins that are on for its contract, or for any contract below its bureau. */
  readonly modulesOn: readonly string[]
}

/** The answer of `authz.identity`: who this is, where, and which posts they hold. One query per request. */
export interface Identity {
  readonly session: { readonly id: string; readonly postId: string | null; readonly madeAt: string; readonly idleUntil: string; readonly until: string }
  /** `passwordIsGiven`: it still has the password an administrator chose, and its owner must choose another first. */
  readonly account: { readonly id: string; readonly name: string; readonly displayName: string; readonly language: Language; readonly passwordIsGiven: boolean }
  /** The bureau the address names, whether or not a post is held there. */
  readonly tenant: { readonly id: string; readonly slug: string; readonly name: string; readonly tier: Tier; readonly path: string; readonly parentId: string | null } | null
  readonly agency: { readonly id: string; readonly slug: string; readonly name: string } | null
  readonly posts: readonly HeldPost[]
}

/** What the address of a request names: a bureau, an agency's own desk, or neither. */
export interface Address {
  readonly tenant: string | null
  readonly agency: string | null
}
