import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto'

const version = 1
const aes256gcm = 1
const headerLength = 6
const nonceLength = 12
const tagLength = 16

/** Raised for every ciphertext that does not open: tampered, cut, moved, or under another key. One class, so that it tells nothing. */
export class SealBroken extends Error {
  constructor() { super('the seal is broken') }
}

/**
 * AES-256-GCM. Layout: version 1 byte, suite 1, key id 4, nonce 12, ciphertext, tag 16. Node takes bytes for a key as well, and
 * spends more on finding out what they are than on the cipher.
 * @param key 32 bytes
 * @param place what the ciphertext is bound to; it opens nowhere else
 */
export function encrypt(key: Buffer, place: string, clear: Buffer): Buffer {
  const header = Buffer.from([version, aes256gcm, 0, 0, 0, 0])
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce, { authTagLength: tagLength }).setAAD(Buffer.concat([header, Buffer.from(place)]))
  return Buffer.concat([header, nonce, cipher.update(clear), cipher.final(), cipher.getAuthTag()])
}

/** @throws SealBroken */
export function decrypt(key: Buffer, place: string, sealed: Buffer): Buffer {
  if (sealed.length < headerLength + nonceLength + tagLength || sealed[0] !== version || sealed[1] !== aes256gcm) throw new SealBroken()
  const header = sealed.subarray(0, headerLength)
  const nonce = sealed.subarray(headerLength, headerLength + nonceLength)
  const body = sealed.subarray(headerLength + nonceLength, -tagLength)
  try {
    const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), nonce, { authTagLength: tagLength })
      .setAAD(Buffer.concat([header, Buffer.from(place)]))
      .setAuthTag(sealed.subarray(-tagLength))
    return Buffer.concat([decipher.update(body), decipher.final()])
  } catch {
    throw new SealBroken()
  }
}
