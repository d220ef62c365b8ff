import { apart } from '../drawing/apart.ts'
import type { Couple, Person, Ties } from './family-ties.ts'

/** The width a symbol and its name take. */
export const cell = 84

/**
 * Where everybody stands on their line: children under their parents, parents over their children, nobody nearer to a
 * neighbour than a cell. Going down and up some times comes near enough to what the eye expects.
 */
export function genogramPlaces({ rows, couples }: Pick<Ties, 'rows' | 'couples'>): Map<Person, number> {
  const places = new Map<Person, number>()
  const order = new Map<Person, number>()
  for (const row of rows.values())
    row.forEach((person, index) => {
      order.set(person, index)
      places.set(person, (index - (row.length - 1) / 2) * cell)
    })
  const settle = (generation: number, wishes: ReadonlyMap<Person, number>) => {
    const row = rows.get(generation) ?? []
    const wanted = row.map((person) => wishes.get(person) ?? beside(person) ?? places.get(person)!)
    apart(wanted, cell).forEach((place, index) => places.set(row[index]!, place))

    function beside(person: Person): number | undefined {
      const couple = couples.find(({ one, other }) => (one === person && other && wishes.has(other)) || (other === person && wishes.has(one)))
      const partner = couple && (couple.one === person ? couple.other! : couple.one)
      return partner && wishes.get(partner)! + (order.get(person)! - order.get(partner)!) * cell
    }
  }
  for (let round = 0; round < 8; round++) {
    for (const generation of [1, 0, -1, -2]) settle(generation, underParents(couples.filter(({ one }) => one.generation === generation + 1), places))
    for (const generation of [-1, 0, 1, 2]) settle(generation, overChildren(couples.filter(({ one }) => one.generation === generation), places, order))
  }
  return places
}

/** Where the line to a couple's children begins: between the two, or beside the one. */
export function descentPlace({ one, other }: Couple, places: ReadonlyMap<Person, number>, areNeighbours: boolean): number {
  const [from, to] = [places.get(one)!, other ? places.get(other)! : undefined]
  if (to === undefined) return from + cell / 2
  return areNeighbours ? (from + to) / 2 : to + (to < from ? cell : -cell) / 2
}

function underParents(couples: readonly Couple[], places: ReadonlyMap<Person, number>): Map<Person, number> {
  const wishes = new Map<Person, number>()
  for (const couple of couples) {
    const middle = descentPlace(couple, places, true)
    couple.children.forEach((child, index) => wishes.set(child, middle + (index - (couple.children.length - 1) / 2) * cell))
  }
  return wishes
}

function overChildren(couples: readonly Couple[], places: ReadonlyMap<Person, number>, order: ReadonlyMap<Person, number>): Map<Person, number> {
  const wishes = new Map<Person, number[]>()
  const wish = (person: Person, place: number) => wishes.set(person, [...(wishes.get(person) ?? []), place])
  for (const { one, other, children } of couples.filter((couple) => couple.children.length > 0)) {
    const middle = (places.get(children[0]!)! + places.get(children.at(-1)!)!) / 2
    const side = other && order.get(other)! < order.get(one)! ? 1 : -1
    wish(one, middle + (side * cell) / 2)
    if (other) wish(other, middle - (side * cell) / 2)
  }
  return new Map([...wishes].map(([person, at]) => [person, at.reduce((sum, place) => sum + place, 0) / at.length]))
}
