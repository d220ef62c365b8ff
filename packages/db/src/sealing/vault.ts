import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { CoreTables } from '../tables/index.ts'
import { blindToken } from './blind-token.ts'
import { decrypt, encrypt, SealBroken } from './cipher.ts'
import { lentKeys, newDataKey, type WrappedKeys } from './lent-keys.ts'
import { nameOf, type Place } from './place.ts'
import { tenantKeys, type TenantKeys } from './tenant-keys.ts'

/**
 * Seals and opens what belongs to one subject (a petitioner, a case, a draft's case), each under a data key of its own:
 * destroying that key erases the subject everywhere, backups included (docs/tenancy.md, What is sealed).
 * Lives as long as one transaction.
 */
export class Vault {
  readonly #db: Kysely<CoreTables>
  readonly #masterKey: Buffer
  readonly #tenantId: string
  readonly #dataKeys = new Map<string, Buffer>()
  #tenantKeys: Promise<TenantKeys> | null = null

  constructor(db: Kysely<CoreTables>, masterKey: Buffer, tenantId: string) {
    this.#db = db
    this.#masterKey = masterKey
    this.#tenantId = tenantId
  }

  /** The keys of another tenant in the same transaction: an alarm is read at desks above the place it belongs to. */
  at(tenantId: string): Vault {
    return tenantId === this.#tenantId ? this : new Vault(this.#db, this.#masterKey, tenantId)
  }

  /**
   * The keys of one subject of another tenant, as the database lends them to whoever may read it (a referral). What is
   * returned opens and seals for that subject and no other.
   */
  lent(tenantId: string, subjectId: string, keys: WrappedKeys): Pick<Vault, 'seal' | 'unseal'> {
    return lentKeys(this.#masterKey, tenantId, subjectId, keys)
  }

  /** A new subject's key, of a tenant whose own key the database lends: stored, as all of the subject's keys are, by the database. */
  newKey(tenantId: string, subjectId: string, tenantKey: Buffer): Buffer {
    return newDataKey(this.#masterKey, tenantId, subjectId, tenantKey)
  }

  async seal(subjectId: string, place: Place, fields: Readonly<Record<string, unknown>>): Promise<Buffer> {
    return this.sealBytes(subjectId, place, Buffer.from(JSON.stringify(fields)))
  }

  /** @throws SealBroken */
  async unseal(subjectId: string, place: Place, sealed: Buffer): Promise<Record<string, unknown>> {
    return JSON.parse((await this.unsealBytes(subjectId, place, sealed)).toString()) as Record<string, unknown>
  }

  async sealBytes(subjectId: string, place: Place, clear: Buffer): Promise<Buffer> {
    return encrypt(this.#dataKeys.get(subjectId) ?? (await this.#makeDataKey(subjectId)), nameOf(place), clear)
  }

  /** @throws SealBroken */
  async unsealBytes(subjectId: string, place: Place, sealed: Buffer): Promise<Buffer> {
    const key = await this.#dataKey(subjectId)
    if (!key) throw new SealBroken()
    return decrypt(key, nameOf(place), sealed)
  }

  /** Whether a subject has its key, and the tenant's key opens it. @throws SealBroken when it does not open */
  async hasKey(subjectId: string): Promise<boolean> {
    return (await this.#dataKey(subjectId)) !== undefined
  }

  /** Reads the keys of many subjects in one statement, before a list is unsealed. */
  async load(subjectIds: readonly string[]): Promise<void> {
    const missing = [...new Set(subjectIds)].filter((id) => !this.#dataKeys.has(id))
    if (missing.length === 0) return
    const rows = await this.#db.selectFrom('core.data_key').select(['id', 'wrapped'])
      .where('tenant_id', '=', this.#tenantId).where((eb) => eb('id', '=', eb.fn.any(eb.val(missing))))
      .execute()
    const { wrapping } = await this.#keys()
    for (const { id, wrapped } of rows) this.#dataKeys.set(id, decrypt(wrapping, id, wrapped))
  }

  /** Makes the keys that many subjects still lack in one statement, before many are sealed. */
  async makeKeys(subjectIds: readonly string[]): Promise<void> {
    await this.load(subjectIds)
    const missing = [...new Set(subjectIds)].filter((id) => !this.#dataKeys.has(id))
    if (missing.length === 0) return
    const { wrapping } = await this.#keys()
    await this.#db
      .insertInto('core.data_key')
      .values(missing.map((id) => ({ tenant_id: this.#tenantId, id, wrapped: encrypt(wrapping, id, randomBytes(32)) })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await this.load(missing)
  }

  /** The blind token of an already normalised value, this tenant's own. */
  async token(value: string): Promise<Buffer> {
    return blindToken((await this.#keys()).index, value)
  }

  #keys(): Promise<TenantKeys> {
    return (this.#tenantKeys ??= tenantKeys(this.#db, this.#masterKey, this.#tenantId))
  }

  async #dataKey(subjectId: string): Promise<Buffer | undefined> {
    await this.load([subjectId])
    return this.#dataKeys.get(subjectId)
  }

  async #makeDataKey(subjectId: string): Promise<Buffer> {
    await this.makeKeys([subjectId])
    const key = this.#dataKeys.get(subjectId)
    if (!key) throw new Error('the subject has no key')
    return key
  }
}
