import { generateIdFromEntropySize, Lucia, TimeSpan } from 'lucia'
import type { Ask } from './account-transaction.ts'
import { hashingAdapter } from './hashing-adapter.ts'
import type { Address, Identity } from './identity.ts'
import { idleMinutes } from './sign-in-calls.ts'

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Record<never, never>, { identity: Identity }>
    DatabaseUserAttributes: { identity: Identity }
  }
}

/**
 * Lucia, for one request: only this package imports it, so that it can be replaced in one place.
 *
 * @remarks Lucia extends a session when less than half of its term is left. The term it is told is twice the idle limit
 * less two minutes: so a session is extended once a minute at most, and the idle limit stays what it says.
 */
function lucia(ask: Ask, place: Address & { readonly label: string; readonly isWatching?: boolean }) {
  return new Lucia(hashingAdapter(ask, place), {
    sessionExpiresIn: new TimeSpan(2 * idleMinutes - 2, 'm'),
    getUserAttributes: ({ identity }) => ({ identity })
  })
}

/**
 * Who holds this session id, at this address; null when the session has ended. Counts as activity, unless the page asks
 * on its own: a desk that somebody has left must not stay open because its page looks for alarms.
 */
export async function identify(ask: Ask, token: string, address: Address & { readonly isWatching?: boolean }): Promise<Identity | null> {
  const { user } = await lucia(ask, { ...address, label: '' }).validateSession(token)
  return user?.identity ?? null
}

/** Opens a session. @returns its id, which nobody but the browser keeps */
export async function openSession(ask: Ask, accountId: string, label: string): Promise<string> {
  const { id } = await lucia(ask, { tenant: null, agency: null, label }).createSession(accountId, {})
  return id
}

/** A session id: 200 random bits in 40 letters. */
export function newToken(): string {
  return generateIdFromEntropySize(25)
}
