import type { GreyPage } from './grey-page.ts'

/** A quarter of the way from black to white: more than two machines differ in smoothing an edge. */
const noticeable = 64

/** The tick in a box is fourteen noticeable pixels, a line moved by a pixel some hundreds. */
export const tolerated = 6

/** How many pixels differ noticeably; all of them when the sizes differ. */
export function differingPixels(one: GreyPage, other: GreyPage): number {
  if (one.width !== other.width || one.height !== other.height) return one.width * one.height
  return one.grey.reduce((count, level, pixel) => count + Number(Math.abs(level - other.grey[pixel]!) > noticeable), 0)
}
