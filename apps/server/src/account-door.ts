import { AccountTransaction } from '@xinshe/auth/account-transaction.ts'
import { OwnSessions } from '@xinshe/auth/own-sessions.ts'
import { addNote, type RequestContext } from '@xinshe/plugin-kit/server'
import type { AppParts } from './app-parts.ts'
import { accountAuditRow } from './audit.ts'
import type { Known } from './known.ts'
import type { Outgoing } from './exchange.ts'

/**
 * The door to the caller's own account: no rows of a tenant, one transaction of the sign-in role. Its cookies reach the
 * answer only when it is committed.
 */
export function accountDoor({ pools, deviceKey }: AppParts, { caller, identity, ...known }: Known, outgoing: Outgoing): RequestContext['onAccount'] {
  return async (act, work) => {
    const transaction = new AccountTransaction(pools.signIn)
    const session = new OwnSessions({ pool: pools.signIn, transaction, caller, identity, deviceKey })
    const context = { note: (note: Parameters<typeof addNote>[1]) => addNote(act, note), session }
    try {
      const result = await work(context)
      await transaction.commit(accountAuditRow({ caller, identity, ...known }, act, session.token))
      outgoing.cookies.push(...session.cookies)
      return result
    } catch (error) {
      await transaction.rollback()
      throw error
    }
  }
}
