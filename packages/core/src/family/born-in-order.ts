import type { Person } from './family-ties.ts'

/** The eldest first where every year is known; else as the table has them, which is all that is known. */
export function bornInOrder(persons: readonly Person[]): Person[] {
  const year = ({ member }: Person) => member?.birthYear
  const byRow = [...persons].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  return byRow.some((person) => !year(person)) ? byRow : byRow.sort((a, b) => year(a)! - year(b)!)
}
