import { createHash } from 'node:crypto'

/** A UUID of version 8 from a text: the same for whoever says the same. Its bits are ours, from a hash. */
export function idFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}
