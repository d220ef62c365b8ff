import { generationOf, type Relation } from '../assessment/relations.ts'
import { bornInOrder } from './born-in-order.ts'
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
  readonly petitioner: Person
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
  const all = (relation: Relation) => persons.filter(({ member }) => member!.relation === relation)
  const first = (relation: Relation): Person | undefined => all(relation)[0]
  const pointed = ({ member }: Person): Person | undefined => (member?.of ? persons[member.of - 1] : undefined)

  const implied = (generation: number, sex: Sex): Person => ({ role: 'implied', generation, sex })
  const parentsOf = (father: Person | undefined, mother: Person | undefined, children: readonly Person[]): Couple[] =>
    father || mother ? [{ one: (father ?? mother)!, other: father && mother ? mother : null, isEnded: false, children }] : []

  const [paternal, maternal] = [[first('paternal-grandfather'), first('paternal-grandmother')], [first('maternal-grandfather'), first('maternal-grandmother')]] as const
  const inLaws = [first('father-in-law'), first('mother-in-law')] as const
  const siblings = bornInOrder([...all('brother'), ...all('sister')])
  const mother = first('mother') ?? (maternal.some(Boolean) ? implied(1, 'female') : undefined)
  const father = first('father') ?? (paternal.some(Boolean) || (!mother && siblings.length > 0) ? implied(1, 'male') : undefined)

  const spouses = [...all('spouse')]
  if (spouses.length === 0 && inLaws.some(Boolean)) spouses.push(implied(0, spouseSex(petitionerSex)))
  const former = all('former-spouse')
  const partners = [...spouses, ...former]
  const spouseOfDay = spouses.find(({ member }) => member?.living !== 'deceased') ?? partners[0]

  const children = bornInOrder([...all('son'), ...all('daughter')])
  const families = children.map((child) => ({ child, partners: [] as Person[], children: [] as Person[] }))
  const familyOf = (person: Person | undefined) => families.find(({ child, partners }) => person && (child === person || partners.includes(person)))
  const ofUnnamed = (sex: Sex) => {
    const family = { child: implied(-1, sex), partners: [] as Person[], children: [] as Person[] }
    families.push(family)
    return family
  }
  for (const [relation, sex] of [['son-in-law', 'female'], ['daughter-in-law', 'male']] as const)
    for (const person of all(relation)) {
      const single = families.filter(({ child, partners }) => child.role === 'member' && child.sex === sex && partners.length === 0)
      const family = familyOf(pointed(person)) ?? (single.length === 1 ? single[0]! : ofUnnamed(sex))
      family.partners.push(person)
    }
  const unnamed = () => families.find(({ child, partners }) => child.role === 'implied' && partners.length === 0) ?? ofUnnamed('unknown')
  for (const person of bornInOrder([...all('grandson'), ...all('granddaughter')])) {
    const family = familyOf(pointed(person)) ?? (families.length === 1 ? families[0]! : unnamed())
    family.children.push(person)
  }

  const otherParent = (child: Person): Person | undefined => {
    const said = pointed(child)
    return said && partners.includes(said) ? said : spouseOfDay
  }
  const own = (partner: Person | undefined) => families.filter(({ child }) => otherParent(child) === partner)
  const leftIsOwn = petitionerSex !== 'female'
  /** The former ones stand on the side of the siblings, those of the day on the other. */
  const outward = leftIsOwn ? [...[...former].reverse(), petitioner, ...spouses] : [...[...spouses].reverse(), petitioner, ...former]
  const inOrder = outward.filter((person) => person !== petitioner).flatMap((partner) => own(partner))
  const allFamilies = partners.length > 0 ? inOrder : own(undefined)

  const couples: Couple[] = [
    ...parentsOf(...paternal, father ? [father] : []),
    ...parentsOf(...maternal, mother ? [mother] : []),
    ...parentsOf(father, mother, leftIsOwn ? [...siblings, petitioner] : [petitioner, ...siblings]),
    ...parentsOf(...inLaws, spouseOfDay && spouses.includes(spouseOfDay) ? [spouseOfDay] : []),
    ...(partners.length > 0
      ? partners.map((partner) => ({ one: petitioner, other: partner, isEnded: former.includes(partner), children: own(partner).map(({ child }) => child) }))
      : families.length > 0 ? [{ one: petitioner, other: null, isEnded: false, children: allFamilies.map(({ child }) => child) }] : []),
    ...allFamilies.flatMap(({ child, partners, children }): Couple[] => {
      if (partners.length === 0) return children.length > 0 ? [{ one: child, other: null, isEnded: false, children }] : []
      const of = (partner: Person, index: number) => children.filter((grandchild) => (pointed(grandchild) === partner || (index === 0 && !partners.includes(pointed(grandchild)!))))
      return partners.map((partner, index) => ({ one: child, other: partner, isEnded: false, children: of(partner, index) }))
    })
  ]

  const bySide = (ownSide: readonly (Person | undefined)[], otherSide: readonly (Person | undefined)[]) =>
    (leftIsOwn ? [...ownSide, ...otherSide] : [...otherSide, ...ownSide]).filter((person) => person !== undefined)
  const childRow = allFamilies.flatMap(({ child, partners }) => (child.sex === 'female' ? [...[...partners].reverse(), child] : [child, ...partners]))
  const drawn: [number, readonly Person[]][] = [
    [2, [...paternal, ...maternal].filter((person) => person !== undefined)],
    [1, bySide([father, mother], inLaws)],
    [0, leftIsOwn ? [...siblings, ...outward] : [...outward, ...siblings]],
    [-1, childRow],
    [-2, grandchildRow(childRow, couples)]
  ]
  const placed = new Set(drawn.flatMap(([, row]) => row))
  const doubled = (generation: number) => persons.filter((person) => person.generation === generation && !placed.has(person))
  return {
    petitioner,
    couples,
    rows: new Map(drawn.map(([generation, row]) => [generation, [...row, ...doubled(generation)]])),
    beside: persons.filter(({ generation }) => generation === undefined)
  }
}

function grandchildRow(parents: readonly Person[], couples: readonly Couple[]): Person[] {
  const left = ({ one, other }: Couple) => Math.max(parents.indexOf(one), other ? parents.indexOf(other) : 0)
  return couples.filter(({ one }) => one.generation === -1).sort((a, b) => left(a) - left(b)).flatMap(({ children }) => children)
}

function sexOf({ relation }: Member, petitionerSex: Sex): Sex {
  if (relation === 'spouse' || relation === 'former-spouse') return spouseSex(petitionerSex)
  return relation ? (relationSex[relation] ?? 'unknown') : 'unknown'
}
