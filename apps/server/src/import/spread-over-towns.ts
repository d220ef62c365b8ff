import { createHash } from 'node:crypto'

/**
 * Which town a petition goes to: its place was taken out of the text, so the hash of its number decides. The same number
 * always goes to the same town of the same tree.
 *
 * @param towns at least one, in an order of their own, such as by division code
 */
export function spreadOverTowns<Town>(number: string, towns: readonly Town[]): Town {
  const hash = createHash('sha256').update(number).digest().readUInt32BE()
  return towns[hash % towns.length]!
}
