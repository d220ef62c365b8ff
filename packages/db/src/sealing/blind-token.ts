import { createHmac, createSecretKey } from 'node:crypto'

/** The blind token of an already normalised value: 8 bytes of a keyed hash. */
export function blindToken(index: Buffer, value: string): Buffer {
  return createHmac('sha256', createSecretKey(index)).update(value).digest().subarray(0, 8)
}
