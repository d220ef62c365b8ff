import { Vault } from '@xinshe/db/sealing/vault.ts'
import type { Loose } from './insert-all.ts'

/** One vault for each tenant, made when it is first needed. */
export class Vaults {
  readonly #db: Loose
  readonly #masterKey: Buffer
  readonly #made = new Map<string, Vault>()

  constructor(db: Loose, masterKey: Buffer) {
    this.#db = db
    this.#masterKey = masterKey
  }

  of(tenantId: string): Vault {
    const before = this.#made.get(tenantId)
    if (before) return before
    const vault = new Vault(this.#db, this.#masterKey, tenantId)
    this.#made.set(tenantId, vault)
    return vault
  }
}
