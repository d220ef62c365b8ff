import { maskIdentity, maskName, sightOf } from '@xinshe/core/petitioner/mask.ts'
import type { Identity } from '@xinshe/core/petitioner/petitioner.ts'
import type { Post } from '@xinshe/core/post.ts'

/** An identity as a page shows it before anything is revealed. Keys are missing where nothing is known. */
export interface ShownIdentity {
  readonly name?: string
  readonly aliases?: readonly string[]
  readonly representative?: string
  readonly idKind: Identity['idKind']
  readonly idNumber?: string
  readonly phones?: readonly string[]
  readonly address?: string
  readonly gender?: Identity['gender']
  /** The year alone: `1980-**`. */
  readonly bornOn?: string
}

/** Masks who somebody is, by post (4.5.a). */
export function shownIdentity(identity: Identity, post: Post | 'system'): ShownIdentity {
  const viewer = post === 'system' ? 'platform-operator' : post
  const masked = maskIdentity({ ...identity, phones: identity.phones.length > 0 ? identity.phones : undefined }, viewer)
  const name = sightOf(viewer) === 'nothing' ? () => '***' : maskName
  return {
    ...masked,
    ...(identity.aliases.length > 0 && { aliases: identity.aliases.map(name) }),
    ...(identity.representative && { representative: name(identity.representative) }),
    idKind: identity.idKind,
    ...(identity.gender && { gender: identity.gender }),
    ...(identity.bornOn && { bornOn: `${identity.bornOn.slice(0, 4)}-**` })
  }
}
