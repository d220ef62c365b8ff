import { bornInOrder } from './born-in-order.ts'
import type { Couple, Person, Table } from './family-ties.ts'
import type { Sex } from './relation-sex.ts'

/** A child of the petitioner, with whom they live and whom they have. */
export interface ChildFamily {
  readonly child: Person
  readonly otherParent: Person | undefined
  readonly partners: readonly Person[]
  readonly couples: readonly Couple[]
}

interface Parents {
  readonly partners: readonly Person[]
  /** The other parent where the row names none. */
  readonly usual: Person | undefined
  /** The partners from left to right. */
  readonly inOrder: readonly Person[]
}

interface Household {
  readonly child: Person
  readonly partners: Person[]
  readonly grandchildren: Person[]
}

/**
 * The families of the children, from left to right. Whose spouse or child somebody is, the row says by a number, or there
 * is but one whose they can be; else a child is implied that the table does not name.
 */
export function childFamilies(table: Table, { partners, usual, inOrder }: Parents): ChildFamily[] {
  const households = bornInOrder(table.all('son', 'daughter')).map((child): Household => ({ child, partners: [], grandchildren: [] }))
  const unnamed = (sex: Sex): Household => {
    const household = { child: implied(-1, sex), partners: [], grandchildren: [] }
    households.push(household)
    return household
  }
  const pointed = (person: Person) => {
    const whose = table.pointed(person)
    return whose && households.find((household) => household.child === whose || household.partners.includes(whose))
  }
  for (const person of table.all('son-in-law', 'daughter-in-law')) {
    const sex = person.sex === 'male' ? 'female' : 'male'
    const single = households.filter((household) => household.child.role === 'member' && household.child.sex === sex && household.partners.length === 0)
    const household = pointed(person) ?? (single.length === 1 ? single[0]! : unnamed(sex))
    household.partners.push(person)
  }
  for (const person of bornInOrder(table.all('grandson', 'granddaughter'))) {
    const any = () => households.find((household) => household.child.role === 'implied' && household.partners.length === 0) ?? unnamed('unknown')
    const household = pointed(person) ?? (households.length === 1 ? households[0]! : any())
    household.grandchildren.push(person)
  }
  const families = households.map((household): ChildFamily => {
    const said = table.pointed(household.child)
    return { child: household.child, partners: household.partners, otherParent: said && partners.includes(said) ? said : usual, couples: couplesOf(household, table) }
  })
  return usual ? inOrder.flatMap((partner) => families.filter(({ otherParent }) => otherParent === partner)) : families
}

/** A grandchild belongs to the partner whose row they give, else to the first. */
function couplesOf({ child, partners, grandchildren }: Household, { pointed }: Table): Couple[] {
  if (partners.length === 0) return grandchildren.length > 0 ? [{ one: child, other: null, isEnded: false, children: grandchildren }] : []
  const parentOf = (grandchild: Person) => partners.find((partner) => partner === pointed(grandchild)) ?? partners[0]
  return partners.map((other) => ({ one: child, other, isEnded: false, children: grandchildren.filter((grandchild) => parentOf(grandchild) === other) }))
}

/** One whom the table does not name, though it names their kin. */
export function implied(generation: number, sex: Sex): Person {
  return { role: 'implied', generation, sex }
}
