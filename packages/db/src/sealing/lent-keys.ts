import { randomBytes } from 'node:crypto'
import { blindToken } from './blind-token.ts'
import { decrypt, encrypt, SealBroken } from './cipher.ts'
import { nameOf, type Place } from './place.ts'
import { openTenantKey } from './tenant-keys.ts'
import type { Vault } from './vault.ts'

/** The two keys of one subject as they are stored, wrapped. */
export interface WrappedKeys {
  readonly tenantKey: Buffer
  readonly dataKey: Buffer
}

/** A key for a subject that has none, wrapped, for whoever stores it by a function of the database alone. @throws SealBroken */
export function newDataKey(masterKey: Buffer, tenantId: string, subjectId: string, tenantKey: Buffer): Buffer {
  return encrypt(openTenantKey(masterKey, tenantId, tenantKey).wrapping, subjectId, randomBytes(32))
}

/** A vault of one subject, made of its own keys: it opens, seals and names nothing else. @throws SealBroken */
export function lentKeys(masterKey: Buffer, tenantId: string, subjectId: string, { tenantKey, dataKey }: WrappedKeys): Pick<Vault, 'seal' | 'unseal' | 'token'> {
  const { wrapping, index } = openTenantKey(masterKey, tenantId, tenantKey)
  const key = decrypt(wrapping, subjectId, dataKey)
  const own = (subject: string) => {
    if (subject !== subjectId) throw new SealBroken()
    return key
  }
  return {
    seal: async (subject: string, place: Place, fields) => encrypt(own(subject), nameOf(place), Buffer.from(JSON.stringify(fields))),
    unseal: async (subject: string, place: Place, sealed) => JSON.parse(decrypt(own(subject), nameOf(place), sealed).toString()) as Record<string, unknown>,
    token: async (value) => blindToken(index, value)
  }
}
