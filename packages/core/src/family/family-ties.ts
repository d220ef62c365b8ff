import { generationOf, type Relation } from '../assessment/relations.ts'
import { bornInOrder } from './born-in-order.ts'
import { childFamilies, implied, type ChildFamily } from './child-families.ts'
import { relationSex, spouseSex, type Sex } from './relation-sex.ts'

/** A row of the family table (7.1.2.c), whole or half written. */
export interface Member {
  readonly name?: string | null
  readonly relation?: Relation | '' | null
  readonly birthYear?: number | null
  readonly living?: 'together' | 'apart' | 'deceased' | '' | null
  /** The number of the row whose spouse or child somebody is, where the relation alone does not say it. */
  readonly of?: number | null
}

/** Somebody in the picture: the petitioner, a row of the table, or one the table implies and does not name. */
export interface Person {
  readonly role: 'petitioner' | 'member' | 'implied'
  readonly sex: Sex
  /** 2 for grandparents, 0 for the petitioner's own generation; undefined beside the tree. */
  readonly generation: number | undefined
  /** The row of the table, from 0. */
  readonly row?: number
  readonly member?: Member
}

/** Two who are together, or one alone, and their children. */
export interface Couple {
  readonly one: Person
  readonly other: Person | null
  readonly isEnded: boolean
  readonly children: readonly Person[]
}

export interface Ties {
  readonly couples: readonly Couple[]
  /** Each generation from left to right: the husband left, the elder left, the petitioner's own family on their own side. */
  readonly rows: ReadonlyMap<number, readonly Person[]>
  /** Whom the relation places in no generation, or who is of no kin. */
  readonly beside: readonly Person[]
}

/** Who belongs to whom, as far as the table of the family says it (7.1.2.c). */
export function familyTies(members: readonly Member[], petitionerSex: Sex): Ties {
  const petitioner: Person = { role: 'petitioner', sex: petitionerSex, generation: 0 }
  const persons = members.map((member, row): Person => ({ role: 'member', row, member, sex: sexOf(member, petitionerSex), generation: member.relation ? generationOf(member.relation) : undefined }))
  const table: Table = {
    all: (...relations) => persons.filter(({ member }) => relations.some((relation) => member!.relation === relation)),
    pointed: ({ member }) => (member?.of ? persons[member.of - 1] : undefined)
  }
  const elders = eldersOf(table)
  const partners = partnersOf(table, petitionerSex, elders.inLaws.length > 0)
  const ownIsLeft = petitionerSex !== 'female'
  const beside = ownIsLeft ? [...[...partners.former].reverse(), petitioner, ...partners.spouses] : [...[...partners.spouses].reverse(), petitioner, ...partners.former]
  const families = childFamilies(table, { partners: [...partners.spouses, ...partners.former], usual: partners.ofToday, inOrder: beside.filter((person) => person !== petitioner) })
  const own = ownIsLeft ? [...elders.siblings, ...beside] : [...beside, ...elders.siblings]
  const ownParents = couple(elders.parents, own.filter((person) => person === petitioner || elders.siblings.includes(person)))
  const childRow = families.flatMap(({ child, partners }) => (child.sex === 'female' ? [...[...partners].reverse(), child] : [child, ...partners]))

  const drawn: [number, readonly Person[]][] = [
    [2, [...elders.paternal, ...elders.maternal]],
    [1, ownIsLeft ? [...elders.parents, ...elders.inLaws] : [...elders.inLaws, ...elders.parents]],
    [0, own],
    [-1, childRow],
    [-2, families.flatMap(({ couples }) => inRow(couples, childRow).flatMap(({ children }) => children))]
  ]
  const placed = new Set(drawn.flatMap(([, row]) => row))
  /** A second father, say: of his generation, and the table says no more. */
  const unplaced = (generation: number) => persons.filter((person) => person.generation === generation && !placed.has(person))
  return {
    couples: [
      ...couple(elders.paternal, elders.parents.filter(({ sex }) => sex === 'male')),
      ...couple(elders.maternal, elders.parents.filter(({ sex }) => sex === 'female')),
      ...ownParents,
      ...couple(elders.inLaws, partners.spouses.filter((person) => person === partners.ofToday)),
      ...ownCouples(petitioner, partners, families),
      ...families.flatMap(({ couples }) => couples)
    ],
    rows: new Map(drawn.map(([generation, row]) => [generation, [...row, ...unplaced(generation)]])),
    beside: persons.filter(({ generation }) => generation === undefined)
  }
}

/** The family table, asked for who is in it. */
export interface Table {
  readonly all: (...relations: readonly Relation[]) => Person[]
  /** The row whose number somebody gives. */
  readonly pointed: (person: Person) => Person | undefined
}

/** Grandparents imply the parent between; brothers and sisters have parents. */
function eldersOf({ all }: Table) {
  const one = (relation: Relation) => all(relation).slice(0, 1)
  const [paternal, maternal] = [[...one('paternal-grandfather'), ...one('paternal-grandmother')], [...one('maternal-grandfather'), ...one('maternal-grandmother')]]
  const siblings = bornInOrder(all('brother', 'sister'))
  const mother = one('mother')[0] ?? (maternal.length > 0 ? implied(1, 'female') : undefined)
  const father = one('father')[0] ?? (paternal.length > 0 || (!mother && siblings.length > 0) ? implied(1, 'male') : undefined)
  return { paternal, maternal, siblings, parents: [father, mother].filter((parent) => parent !== undefined), inLaws: [...one('father-in-law'), ...one('mother-in-law')] }
}

interface Partners {
  readonly spouses: readonly Person[]
  readonly former: readonly Person[]
  /** Whose child somebody is, and whose parents the in-laws are, when no row says it. */
  readonly ofToday: Person | undefined
}

function partnersOf({ all }: Table, petitionerSex: Sex, hasInLaws: boolean): Partners {
  const former = all('former-spouse')
  const known = all('spouse')
  const spouses = known.length > 0 || !hasInLaws ? known : [implied(0, spouseSex(petitionerSex))]
  return { spouses, former, ofToday: spouses.find(({ member }) => member?.living !== 'deceased') ?? spouses[0] ?? former[0] }
}

function ownCouples(petitioner: Person, { spouses, former }: Partners, families: readonly ChildFamily[]): Couple[] {
  const children = (parent: Person | undefined) => families.filter((family) => family.otherParent === parent).map(({ child }) => child)
  const partners = [...spouses, ...former]
  if (partners.length === 0) return couple([petitioner], children(undefined))
  return partners.map((other) => ({ one: petitioner, other, isEnded: former.includes(other), children: children(other) }))
}

/** Nobody of no children is no couple; one alone and children are. */
function couple([one, other]: readonly Person[], children: readonly Person[]): Couple[] {
  if (!one || (!other && children.length === 0)) return []
  return [{ one, other: other ?? null, isEnded: false, children }]
}

function inRow(couples: readonly Couple[], row: readonly Person[]): Couple[] {
  const place = ({ one, other }: Couple) => Math.max(row.indexOf(one), other ? row.indexOf(other) : 0)
  return [...couples].sort((a, b) => place(a) - place(b))
}

function sexOf({ relation }: Member, petitionerSex: Sex): Sex {
  if (relation === 'spouse' || relation === 'former-spouse') return spouseSex(petitionerSex)
  return relation ? (relationSex[relation] ?? 'unknown') : 'unknown'
}
