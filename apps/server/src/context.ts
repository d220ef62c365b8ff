import { askAlone } from '@xinshe/auth/account-transaction.ts'
import { postHere } from '@xinshe/auth/choose-post.ts'
import type { Caller } from '@xinshe/auth/caller.ts'
import { deviceLabel } from '@xinshe/auth/device-label.ts'
import type { HeldPost, Identity } from '@xinshe/auth/identity.ts'
import { readDevice } from '@xinshe/auth/known-device.ts'
import { identify } from '@xinshe/auth/lucia.ts'
import { permissionsOfPost } from '@xinshe/auth/roles.ts'
import { readDeviceCookie, readSessionCookie } from '@xinshe/auth/session-cookie.ts'
import type { Actor, RequestContext } from '@xinshe/plugin-kit/server'
import { accountDoor } from './account-door.ts'
import type { AppParts } from './app-parts.ts'
import { noteFailure } from './audit.ts'
import type { CoreContext } from './core-context.ts'
import type { Incoming, Outgoing } from './exchange.ts'
import type { Known } from './known.ts'
import { rowDoors } from './row-doors.ts'
import { shutSession, shutVault } from './shut.ts'

/**
 * Who asks, where, in which post, and what is on there: one question to the database per request.
 * @throws whatever the database throws: when it cannot be asked, nobody is let in as nobody (security.md C21)
 */
export async function createContext(parts: AppParts, incoming: Incoming, outgoing: Outgoing): Promise<CoreContext> {
  const caller = callerOf(incoming)
  const identity = caller.token ? await identify(askAlone(parts.pools.signIn), caller.token, incoming) : null
  const post = identity && postHere(identity)
  const pluginsOn = new Set(post?.modulesOn.filter((id) => parts.house.plugins.some(({ manifest }) => manifest.id === id)))
  const asked = { ...placeOf(identity, post), actor: identity && { ...actorOf(parts, identity, post, pluginsOn), pageHasOtherPost: isOther(post, incoming) }, pluginsOn }
  const known: Known = { caller, identity, post, requestId: incoming.requestId }

  return {
    ...asked,
    ...rowDoors(parts, known, asked),
    now: parts.now,
    requestId: incoming.requestId,
    house: parts.house,
    documents: parts.documents,
    identity,
    vault: shutVault,
    session: shutSession,
    onAccount: accountDoor(parts, known, outgoing),
    auditFailure: (act, code) => noteFailure(parts.pools.signIn, known, act, code)
  }
}

function callerOf({ cookie, userAgent }: Incoming): Caller {
  return { token: readSessionCookie(cookie), device: readDevice(readDeviceCookie(cookie)), label: deviceLabel(userAgent) }
}

/** Whoever holds no post at the address finds neither bureau nor agency there. */
function placeOf(identity: Identity | null, post: HeldPost | null): Pick<RequestContext, 'tenant' | 'agency'> {
  if (!identity || !post) return { tenant: null, agency: null }
  const { tenant, agency } = identity
  return {
    tenant: tenant && { id: tenant.id, slug: tenant.slug, tier: tenant.tier, path: tenant.path },
    agency: !tenant && agency ? { id: agency.id, slug: agency.slug } : null
  }
}

function actorOf({ house }: AppParts, identity: Identity, post: HeldPost | null, pluginsOn: ReadonlySet<string>): Actor {
  const manifests = [house.core.manifest, ...house.plugins.map(({ manifest }) => manifest)]
  const permissions = post ? permissionsOfPost(post.role, manifests, pluginsOn) : ownAffairs(identity, manifests)
  return { userId: identity.account.id, postId: post?.id ?? null, post: post?.role ?? identity.posts[0]?.role ?? 'system', permissions, passwordIsGiven: identity.account.passwordIsGiven }
}

/** A session has one post for all its windows: a page that was opened with another one is behind. */
function isOther(post: HeldPost | null, { pagePost }: Incoming): boolean {
  return Boolean(post && pagePost && post.id !== pagePost)
}

/** Away from every post of one's own, only the own sessions are left to look after. */
function ownAffairs({ posts }: Identity, manifests: Parameters<typeof permissionsOfPost>[1]): Set<string> {
  const all = posts.flatMap(({ role }) => [...permissionsOfPost(role, manifests, new Set())])
  return new Set(all.filter((name) => name.startsWith('core:session.')))
}
