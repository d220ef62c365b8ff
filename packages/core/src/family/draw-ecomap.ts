import { path, words, written, type Drawing, type Point, type Shape } from '../drawing/drawing.ts'
import { fitted } from '../drawing/fitted.ts'
import { ecomap, middleRadius, oval, type PlacedSystem, type System } from './ecomap.ts'

/** The ecomap as it is drawn (A.22): the household in the middle, a line of its kind to each system around. */
export function drawEcomap(systems: readonly System[], household: string): Drawing {
  const { systems: placed, box } = ecomap(systems)
  return {
    ...box,
    shapes: [path(ellipse({ x: 0, y: 0 }, { x: middleRadius, y: middleRadius }), { width: 2 }), ...inMiddle(household, { x: 0, y: 0 }, 2 * middleRadius - 14, true), ...placed.flatMap(systemShapes)]
  }
}

function systemShapes(placed: PlacedSystem): Shape[] {
  const { system, x, y } = placed
  return [...bondShapes(placed), ...arrows(placed), path(ellipse({ x, y }, oval)), ...inMiddle(system.name ?? '', { x, y }, 2 * oval.x - 18, false)]
}

/** Thick is strong, broken weak, a zigzag stressful; what is not said yet is a thin line. */
function bondShapes({ system: { bond }, from, to }: PlacedSystem): Shape[] {
  if (bond === 'stressful') return [path(zigzag(from, to))]
  return [path(`M${written(from.x, from.y)}L${written(to.x, to.y)}`, bond === 'strong' ? { width: 4 } : bond === 'weak' ? { dashed: true } : { width: 0.8 })]
}

function zigzag(from: Point, to: Point): string {
  const { along, across, length } = directionOf(from, to)
  const teeth = Math.max(2, Math.round(length / 7))
  const point = (index: number) => {
    const [way, side] = [(index / teeth) * length, index === 0 || index === teeth ? 0 : index % 2 === 0 ? 5 : -5]
    return written(from.x + along.x * way + across.x * side, from.y + along.y * way + across.y * side)
  }
  return `M${Array.from({ length: teeth + 1 }, (_, index) => point(index)).join('L')}`
}

/** Help comes in, or goes out. */
function arrows({ system: { flow }, from, to }: PlacedSystem): Shape[] {
  return [...(flow === 'in' || flow === 'both' ? [arrow(to, from)] : []), ...(flow === 'out' || flow === 'both' ? [arrow(from, to)] : [])]
}

function arrow(from: Point, tip: Point): Shape {
  const { along, across } = directionOf(from, tip)
  const corner = (side: number) => written(tip.x - along.x * 12 + across.x * 5 * side, tip.y - along.y * 12 + across.y * 5 * side)
  return path(`M${written(tip.x, tip.y)}L${corner(1)}L${corner(-1)}z`, { width: 1, filled: true })
}

function directionOf(from: Point, to: Point) {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
  return { along, across: { x: -along.y, y: along.x }, length }
}

function ellipse({ x, y }: Point, { x: wide, y: high }: Point): string {
  return `M${written(x - wide, y)}a${written(wide, high)} 0 1 0 ${written(2 * wide)} 0a${written(wide, high)} 0 1 0 ${written(-2 * wide)} 0z`
}

function inMiddle(text: string, { x, y }: Point, width: number, strong: boolean): Shape[] {
  const lines = fitted(text, { width, size: 12, lines: 2 })
  return lines.map((line, index) => words(line, { x, y: y + 4 + (index - (lines.length - 1) / 2) * 14 }, 12, strong))
}
