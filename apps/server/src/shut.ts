import type { SessionActs } from '@xinshe/auth/session-acts.ts'
import type { Vault } from '@xinshe/db/sealing/vault.ts'

/** What stands in the context of a request outside of the one transaction it belongs to: every use is a mistake of ours. */
export const shutVault = shut<Vault>('a vault belongs to a transaction of scope tenant or case')
export const shutSession = shut<SessionActs>('sessions belong to a transaction of scope account')

function shut<T extends object>(sentence: string): T {
  return new Proxy({} as T, {
    get() {
      throw new Error(sentence)
    }
  })
}
