import { hkdfSync, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { CoreTables } from '../tables/index.ts'
import { decrypt, encrypt, SealBroken } from './cipher.ts'

/** The two keys of a tenant: one wraps data keys, one makes blind tokens. Never joinable across tenants. */
export interface TenantKeys {
  readonly wrapping: Buffer
  readonly index: Buffer
}

const opened = new WeakMap<Buffer, Map<string, TenantKeys>>()

/**
 * Reads, or makes on first use, the keys of a tenant.
 *
 * @remarks The row is read each time and only its unwrapping is remembered: a key made in a transaction that is rolled
 * back must never seal anything.
 */
export async function tenantKeys(db: Kysely<CoreTables>, masterKey: Buffer, tenantId: string): Promise<TenantKeys> {
  const wrapped = (await wrappedKey(db, tenantId)) ?? (await makeKey(db, masterKey, tenantId))
  return openTenantKey(masterKey, tenantId, wrapped)
}

/** The keys of a tenant from its row as it is stored. @throws SealBroken under another master key */
export function openTenantKey(masterKey: Buffer, tenantId: string, wrapped: Buffer): TenantKeys {
  const name = wrapped.toString('base64')
  const known = opened.get(masterKey) ?? new Map<string, TenantKeys>()
  opened.set(masterKey, known)
  const before = known.get(name)
  if (before) return before

  const root = decrypt(masterKey, placeOf(tenantId), wrapped)
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', root, '', use, 32))
  const keys = { wrapping: derive('data-keys'), index: derive('blind-tokens') }
  known.set(name, keys)
  return keys
}

/** Whether a tenant's key as it is stored was made under this master key. */
export function opensTenantKey(masterKey: Buffer, tenantId: string, wrapped: Buffer): boolean {
  try {
    decrypt(masterKey, placeOf(tenantId), wrapped)
    return true
  } catch (error) {
    if (error instanceof SealBroken) return false
    throw error
  }
}

async function makeKey(db: Kysely<CoreTables>, masterKey: Buffer, tenantId: string): Promise<Buffer> {
  await db
    .insertInto('core.tenant_key')
    .values({ tenant_id: tenantId, wrapped: encrypt(masterKey, placeOf(tenantId), randomBytes(32)) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const wrapped = await wrappedKey(db, tenantId)
  if (!wrapped) throw new Error('the tenant has no key')
  return wrapped
}

async function wrappedKey(db: Kysely<CoreTables>, tenantId: string): Promise<Buffer | undefined> {
  const row = await db.selectFrom('core.tenant_key').select('wrapped').where('tenant_id', '=', tenantId).executeTakeFirst()
  return row?.wrapped
}

const placeOf = (tenantId: string) => `core.tenant_key|${tenantId}`
