import type { Box, Point } from '../drawing/drawing.ts'
import { systemKinds, type Bond, type Flow, type SystemKind } from '../assessment/system.ts'

/** A row of the table of systems (6.3.1.a), whole or half written. */
export interface System {
  readonly name?: string | null
  readonly kind?: SystemKind | '' | null
  readonly bond?: Bond | '' | null
  readonly flow?: Flow | '' | null
}

export interface PlacedSystem extends Point {
  readonly system: System
  /** The row of the table, from 0. */
  readonly row: number
  /** Its line, from the rim of the middle to its own. */
  readonly from: Point
  readonly to: Point
}

export interface Ecomap {
  /** The household in the middle, at 0, 0. */
  readonly systems: readonly PlacedSystem[]
  readonly box: Box
}

/** The circle of the household, and the half widths of the oval of a system. */
export const middleRadius = 36
export const oval = { x: 44, y: 25 }
/** The ring as it is while there is room on it: lower than wide, like the sheet. */
const ring = { x: 142, y: 112 }

/**
 * The ecomap of a case, from the rows of the table of systems (6.3.1.a, A.22): the household in the middle, what is around
 * it on one ring, kind by kind. The ring is as wide as its ovals need.
 */
export function ecomap(systems: readonly System[]): Ecomap {
  const ringed = systems.map((system, row) => ({ system, row })).sort((a, b) => placeOf(a.system) - placeOf(b.system))
  const step = (2 * Math.PI) / Math.max(1, ringed.length)
  // Measured in widths and heights of an oval, two neighbours on the ring are at least so far apart.
  const least = ringed.length > 1 ? 1.08 / Math.sin(step / 2) : 0
  const around = { x: Math.max(ring.x, least * oval.x), y: Math.max(ring.y, least * oval.y) }
  const placed = ringed.map(({ system, row }, index): PlacedSystem => {
    const at = index * step - Math.PI / 2
    const [x, y] = [Math.cos(at) * around.x, Math.sin(at) * around.y]
    const along = { x: x / Math.hypot(x, y), y: y / Math.hypot(x, y) }
    const reach = (oval.x * oval.y) / Math.hypot(oval.y * along.x, oval.x * along.y)
    return { system, row, x, y, from: { x: along.x * middleRadius, y: along.y * middleRadius }, to: { x: x - along.x * reach, y: y - along.y * reach } }
  })
  return { systems: placed, box: boxAround(placed) }
}

function placeOf({ kind }: System): number {
  const place = systemKinds.findIndex(({ value }) => value === kind)
  return place < 0 ? systemKinds.length : place
}

function boxAround(placed: readonly PlacedSystem[]): Box {
  const [xs, ys] = [[0, ...placed.map(({ x }) => x)], [0, ...placed.map(({ y }) => y)]]
  const [left, right] = [Math.min(...xs) - oval.x - 4, Math.max(...xs) + oval.x + 4]
  const [top, bottom] = [Math.min(...ys) - middleRadius - 4, Math.max(...ys) + middleRadius + 4]
  return { x: left, y: top, width: right - left, height: bottom - top }
}
