import type { Box, Point } from '../drawing/drawing.ts'
import { familyTies, type Couple, type Member, type Person, type Ties } from './family-ties.ts'
import { cell, descentPlace, genogramPlaces } from './genogram-places.ts'
import type { Sex } from './relation-sex.ts'

/** Somebody of the picture at the middle of their symbol. */
export interface Placed extends Point {
  readonly person: Person
}

/** The line between two who are together; without the other, the stub from which their children's line falls. */
export interface Union {
  readonly points: readonly Point[]
  /** Where the two strokes of a divorce go, and the line to the children begins. */
  readonly middle: Point
  readonly isEnded: boolean
  readonly isSure: boolean
}

/** The line from parents to their children: down to a bar, and from it to each. */
export interface Descent {
  readonly from: Point
  readonly barY: number
  readonly children: readonly Placed[]
  readonly isSure: boolean
}

export interface Genogram {
  readonly symbols: readonly Placed[]
  readonly unions: readonly Union[]
  readonly descents: readonly Descent[]
  /** Around those who live together with the petitioner, neighbours in one. */
  readonly households: readonly Box[]
  readonly box: Box
}

/** Half of a symbol, and what a name and a year take below it. */
export const half = 17
export const below = 32

/** How many who belong to no generation stand in one line. */
const besideInLine = 6

/**
 * The family tree of a case, from the rows of the family table (7.1.2.c, A.22): generations from above, and where every
 * symbol and line stands. Lines that rest on somebody the table does not name are not sure.
 */
export function genogram(members: readonly Member[], petitionerSex: Sex): Genogram {
  const ties = familyTies(members, petitionerSex)
  const places = genogramPlaces(ties)
  const heights = heightsOf(ties)
  const placed = new Map<Person, Placed>()
  for (const [generation, row] of ties.rows) for (const person of row) placed.set(person, { person, x: places.get(person)!, y: heights.get(generation)! })
  const tree = [...placed.values()]
  const beside = placedBeside(ties.beside, tree)

  const unions: Union[] = []
  const descents: Descent[] = []
  const used = new Map<number, number>()
  const next = (generation: number) => {
    used.set(generation, (used.get(generation) ?? -1) + 1)
    return used.get(generation)!
  }
  for (const couple of ties.couples) {
    const generation = couple.one.generation!
    const isNear = areNeighbours(couple, ties)
    const union = unionOf(couple, placed, isNear ? null : next(generation + 10))
    if (couple.other || couple.children.length > 0) unions.push({ ...union, middle: { x: descentPlace(couple, places, isNear), y: union.middle.y } })
    if (couple.children.length === 0) continue
    const children = couple.children.map((child) => placed.get(child)!)
    const from = { x: descentPlace(couple, places, isNear), y: union.middle.y }
    const barY = heights.get(generation)! + half + below + 8 + next(generation) * barStep
    descents.push({ from, barY, children, isSure: union.isSure && couple.children.some(({ role }) => role !== 'implied') })
  }
  const symbols = [...tree.filter(({ person }) => person.role !== 'implied'), ...beside]
  const lines = [...[...ties.rows.values()].map((row) => row.map((person) => placed.get(person)!)), ...linesOf(beside)]
  return { symbols, unions, descents, households: householdsOf(lines), box: boxAround([...tree, ...beside]) }
}

const barStep = 7
const bracketStep = 6

/** The height of each generation; between two lies room for as many bars and brackets as lie there. */
function heightsOf({ rows, couples }: Ties): Map<number, number> {
  const heights = new Map<number, number>()
  let y = 0
  let isFirst = true
  for (const [generation, row] of rows) {
    if (row.length === 0) continue
    const bars = couples.filter(({ one, children }) => one.generation === generation + 1 && children.length > 0).length
    const brackets = couples.filter((couple) => couple.one.generation === generation && !areNeighbours(couple, { rows })).length
    y += isFirst ? brackets * bracketStep : 2 * half + below + 22 + bars * barStep + brackets * bracketStep
    isFirst = false
    heights.set(generation, y)
  }
  return heights
}

function areNeighbours({ one, other }: Couple, { rows }: Pick<Ties, 'rows'>): boolean {
  const row = rows.get(one.generation!)!
  return other === null || Math.abs(row.indexOf(one) - row.indexOf(other)) === 1
}

/** Side by side at half their height; over the heads of those between. */
function unionOf({ one, other, isEnded }: Couple, placed: ReadonlyMap<Person, Placed>, bracket: number | null): Union {
  const [from, to] = [placed.get(one)!, other && placed.get(other)!]
  const isSure = [one, other].every((person) => person?.role !== 'implied')
  const edge = ({ person, x }: Placed, toward: number) => x + (person.role === 'implied' ? 0 : Math.sign(toward - x) * half)
  if (!to) return { points: [{ x: edge(from, from.x + 1), y: from.y }, { x: from.x + cell / 2, y: from.y }], middle: from, isEnded, isSure }
  if (bracket === null) return { points: [{ x: edge(from, to.x), y: from.y }, { x: edge(to, from.x), y: to.y }], middle: from, isEnded, isSure }
  const y = from.y - half - 6 - bracket * bracketStep
  const start = from.x + Math.sign(to.x - from.x) * (8 + (bracket % 2) * 4)
  return { points: [{ x: start, y: from.y - half }, { x: start, y }, { x: to.x, y }, { x: to.x, y: to.y - half }], middle: { x: to.x, y }, isEnded, isSure }
}

function placedBeside(persons: readonly Person[], tree: readonly Placed[]): Placed[] {
  const xs = tree.map(({ x }) => x)
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2
  const top = Math.max(...tree.map(({ y }) => y)) + 2 * half + below + 30
  return persons.map((person, index) => {
    const line = Math.floor(index / besideInLine)
    const count = Math.min(besideInLine, persons.length - line * besideInLine)
    return { person, x: middle + ((index % besideInLine) - (count - 1) / 2) * cell, y: top + line * (2 * half + below + 20) }
  })
}

function linesOf(placed: readonly Placed[]): Placed[][] {
  return [...new Set(placed.map(({ y }) => y))].map((line) => placed.filter(({ y }) => y === line))
}

function householdsOf(lines: readonly (readonly Placed[])[]): Box[] {
  if (lines.flat().filter(livesTogether).length < 2) return []
  return lines.flatMap(neighboursOf).map((run) => ({
    x: run[0]!.x - cell / 2 + 4,
    y: run[0]!.y - half - 5,
    width: run.at(-1)!.x - run[0]!.x + cell - 8,
    height: 2 * half + below + 8
  }))
}

function livesTogether({ person }: Placed): boolean {
  return person.role === 'petitioner' || person.member?.living === 'together'
}

/** Those of a line who live together and stand side by side. */
function neighboursOf(line: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = []
  line.forEach((placed, index) => {
    if (!livesTogether(placed)) return
    if (index > 0 && livesTogether(line[index - 1]!)) runs.at(-1)!.push(placed)
    else runs.push([placed])
  })
  return runs
}

function boxAround(placed: readonly Placed[]): Box {
  const [xs, ys] = [placed.map(({ x }) => x), placed.map(({ y }) => y)]
  const [left, right] = [Math.min(...xs) - cell / 2 - 2, Math.max(...xs) + cell / 2 + 2]
  const [top, bottom] = [-half - 8, Math.max(...ys) + half + below + 6]
  return { x: left, y: top, width: right - left, height: bottom - top }
}
