import { createHmac } from 'node:crypto'

/** The blind token of an already normalised value: 8 bytes of a keyed hash. */
export function blindToken(index: Buffer, value: string): Buffer {
  return createHmac('sha256', index).update(value).digest().subarray(0, 8)
}
