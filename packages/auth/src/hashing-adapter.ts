import { codeOf } from '@xinshe/db/lease.ts'
import { hashOf } from '@xinshe/db/ticket.ts'
import type { Adapter } from 'lucia'
import type { Ask } from './account-transaction.ts'
import type { Address, Identity } from './identity.ts'
import { signInCalls } from './sign-in-calls.ts'

/**
 * What Lucia keeps its sessions in. It closes what version 3 leaves open: the table holds the sha256 of the session id,
 * never the id, so a stolen table signs nobody in (security.md C05); and one question answers who, where and what is on.
 *
 * @param place the address of the request, and the label of the device that signs in
 */
export function hashingAdapter(ask: Ask, { tenant, agency, label, isWatching = false }: Address & { readonly label: string; readonly isWatching?: boolean }): Adapter {
  return {
    async getSessionAndUser(token) {
      const identity = await identityOf(ask, hashOf(token), { tenant, agency })
      if (!identity) return [null, null]
      const { account, session } = identity
      return [
        { id: token, userId: account.id, expiresAt: new Date(session.idleUntil), attributes: {} },
        { id: account.id, attributes: { identity } }
      ]
    },
    async setSession({ id: token, userId }) {
      await ask(signInCalls.open(userId, hashOf(token), label))
    },
    async updateSessionExpiration(token) {
      if (!isWatching) await ask(signInCalls.touch(hashOf(token)))
    },
    async deleteSession(token) {
      await ask(signInCalls.end(hashOf(token)))
    },
    getUserSessions: notOffered,
    deleteUserSessions: notOffered,
    deleteExpiredSessions: notOffered
  }
}

async function identityOf(ask: Ask, tokenHash: Buffer, { tenant, agency }: Address): Promise<Identity | null> {
  try {
    const [row] = await ask<{ identity: Identity }>(signInCalls.identity(tokenHash, tenant, agency))
    return row?.identity ?? null
  } catch (error) {
    if (codeOf(error) === '28000') return null
    throw error
  }
}

/** The sign-in role can list and end sessions of the caller alone; sweeping is the job role's. */
function notOffered(): never {
  throw new Error('the sign-in role does not offer this')
}
