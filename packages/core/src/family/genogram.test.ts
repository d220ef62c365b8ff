import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relations, type Relation } from '../assessment/relations.ts'
import { drawGenogram } from './draw-genogram.ts'
import type { Member } from './family-ties.ts'
import { below, genogram, half, type Genogram, type Placed } from './genogram.ts'
import { cell } from './genogram-places.ts'
import type { Sex } from './relation-sex.ts'

const row = (name: string, relation: Relation, more: Partial<Member> = {}): Member => ({ name, relation, ...more })
const of = (members: readonly Member[], sex: Sex = 'female') => {
  const drawn = genogram(members, sex)
  const at = (name: string) => drawn.symbols.find(({ person }) => (name === '案主' ? person.role === 'petitioner' : person.member?.name === name))!
  const childrenOf = (...names: string[]) => drawn.descents.filter(({ children }) => names.every((name) => children.includes(at(name))))
  return { drawn, at, childrenOf }
}

const threeGenerations = [
  row('公公', 'father-in-law', { living: 'deceased' }),
  row('婆婆', 'mother-in-law', { living: 'together' }),
  row('父亲', 'father', { living: 'deceased' }),
  row('母亲', 'mother', { living: 'apart' }),
  row('丈夫', 'spouse', { living: 'together' }),
  row('妹妹', 'sister', { living: 'apart' }),
  row('大儿子', 'son', { birthYear: 2008, living: 'together' }),
  row('女儿', 'daughter', { birthYear: 2005, living: 'together' })
]

test('7.1.2.c: members drive the genogram: three generations one above the other, the husband left, the elder left', () => {
  const { at } = of(threeGenerations)

  expect(at('婆婆').y).toBeLessThan(at('案主').y)
  expect(at('母亲').y).toBe(at('婆婆').y)
  expect(at('案主').y).toBeLessThan(at('女儿').y)
  expect(at('丈夫').x).toBeLessThan(at('案主').x)
  expect(at('父亲').x).toBeLessThan(at('母亲').x)
  expect(at('公公').x).toBeLessThan(at('父亲').x)
  expect(at('女儿').x).toBeLessThan(at('大儿子').x)
})

test('7.1.2.c: lines join parents and children: each to their own', () => {
  const { drawn, at, childrenOf } = of(threeGenerations)

  expect(drawn.descents).toHaveLength(3)
  expect(childrenOf('丈夫')[0]!.children).toEqual([at('丈夫')])
  expect(childrenOf('案主', '妹妹')[0]!.children).toHaveLength(2)
  expect(childrenOf('女儿', '大儿子')[0]!.from.x).toBeCloseTo((at('丈夫').x + at('案主').x) / 2)
})

test('7.1.2.c: the sex of a spouse follows from the petitioner’s; of others it is known by the word, or not at all', () => {
  const sexes = (sex: Sex) => genogram([row('配偶', 'spouse'), row('岳母', 'mother-in-law'), row('朋友', 'no-relative')], sex).symbols.map(({ person }) => person.sex)

  expect(sexes('male').sort()).toEqual(['female', 'female', 'male', 'unknown'])
  expect(sexes('unknown').sort()).toEqual(['female', 'unknown', 'unknown', 'unknown'])
})

test('7.1.2.c: the former spouse is joined by an ended line, and a child whose other parent the row names is theirs', () => {
  const { drawn, at, childrenOf } = of([row('前夫', 'former-spouse'), row('丈夫', 'spouse'), row('大女儿', 'daughter', { of: 1 }), row('小儿子', 'son')])

  expect(drawn.unions.filter(({ isEnded }) => isEnded)).toHaveLength(1)
  expect(childrenOf('大女儿')[0]!.from.x).toBeCloseTo((at('前夫').x + at('案主').x) / 2)
  expect(childrenOf('小儿子')[0]!.from.x).toBeCloseTo((at('丈夫').x + at('案主').x) / 2)
})

test('7.1.2.c: whose wife and whose child somebody is, the row says where there are several sons', () => {
  const { at, childrenOf } = of([row('长子', 'son'), row('次子', 'son'), row('二儿媳', 'daughter-in-law', { of: 2 }), row('孙女', 'granddaughter', { of: 3 }), row('孙子', 'grandson', { of: 1 })], 'male')

  expect(Math.abs(at('次子').x - at('二儿媳').x)).toBe(cell)
  expect(childrenOf('孙女')[0]!.from.x).toBeCloseTo((at('次子').x + at('二儿媳').x) / 2)
  expect(childrenOf('孙子')[0]!.from.x).toBeCloseTo(at('长子').x + cell / 2)
})

test('7.1.2.c: where the table leaves somebody out, the line goes through them and is broken', () => {
  const { drawn, at } = of([row('奶奶', 'paternal-grandmother', { living: 'together' }), row('孙儿', 'grandson')], 'male')

  expect(drawn.symbols).toHaveLength(3)
  expect(at('奶奶').y).toBeLessThan(at('案主').y)
  expect(at('案主').y).toBeLessThan(at('孙儿').y)
  expect(drawn.descents.filter(({ isSure }) => !isSure).length).toBeGreaterThan(0)
})

test('7.1.2.c: who lives with the petitioner stands in a frame, neighbours in one; alone there is none', () => {
  const inFrame = ({ households }: Genogram, { x, y }: Placed) => households.some((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)
  const { drawn, at } = of(threeGenerations)

  expect(['案主', '丈夫', '婆婆', '女儿', '大儿子'].every((name) => inFrame(drawn, at(name)))).toBe(true)
  expect(['公公', '父亲', '母亲', '妹妹'].some((name) => inFrame(drawn, at(name)))).toBe(false)
  expect(inFrame(drawn, at('案主'))).toBe(true)
  expect(drawn.households).toHaveLength(3)
  expect(genogram([row('母亲', 'mother', { living: 'apart' })], 'male').households).toEqual([])
})

test('7.1.2.c: the petitioner is doubled, who has died is crossed out, and every name is written', () => {
  const { shapes } = drawGenogram(threeGenerations, 'female', '案主')
  const written = shapes.flatMap((shape) => (shape.kind === 'words' ? [shape.text] : []))
  const crosses = shapes.filter((shape) => shape.kind === 'path' && /^M\S+ \S+L\S+ \S+M\S+ \S+L\S+ \S+$/.test(shape.d))

  expect(written).toEqual(expect.arrayContaining(['案主', ...threeGenerations.map(({ name }) => name!), '2008']))
  expect(crosses).toHaveLength(2)
  expect(shapes.filter((shape) => shape.kind === 'path' && shape.d.includes('a13 13'))).toHaveLength(1)
})

const anyMember: fc.Arbitrary<Member> = fc.record(
  {
    name: fc.string({ maxLength: 60 }),
    relation: fc.constantFrom(...relations.map(({ value }) => value), ''),
    birthYear: fc.option(fc.integer({ min: 1850, max: 2100 })),
    living: fc.constantFrom('together' as const, 'apart' as const, 'deceased' as const, '' as const),
    of: fc.option(fc.integer({ min: 1, max: 50 }))
  },
  { requiredKeys: ['name'] }
)
const anyFamily = fc.array(anyMember, { maxLength: 50 })
const anySex = fc.constantFrom<Sex>('male', 'female', 'unknown')

test('7.1.2.c: whatever the table says, every row is drawn exactly once and the petitioner too', () => {
  fc.assert(
    fc.property(anyFamily, anySex, (members, sex) => {
      const { symbols } = genogram(members, sex)

      expect(symbols.map(({ person }) => person.row ?? -1).sort((a, b) => a - b)).toEqual([-1, ...members.keys()])
    })
  )
})

test('7.1.2.c: whatever the table says, no symbol or name lies over another', () => {
  fc.assert(
    fc.property(anyFamily, anySex, (members, sex) => {
      const { symbols } = genogram(members, sex)
      const clash = symbols.some((one, index) => symbols.slice(index + 1).some((other) => Math.abs(one.x - other.x) < cell - 0.01 && Math.abs(one.y - other.y) < 2 * half + below))

      expect(clash).toBe(false)
    })
  )
})

test('7.1.2.c: whatever the table says, every parent stands above their child, and everything lies on the sheet', () => {
  fc.assert(
    fc.property(anyFamily, anySex, (members, sex) => {
      const { descents, symbols, unions, households, box } = genogram(members, sex)

      for (const { from, barY, children } of descents) {
        expect(barY).toBeGreaterThanOrEqual(from.y)
        for (const { y } of children) expect(y - half).toBeGreaterThan(barY)
      }
      const corners = [...symbols, ...unions.flatMap(({ points }) => points), ...households.flatMap(({ x, y, width, height }) => [{ x, y }, { x: x + width, y: y + height }])]
      for (const { x, y } of corners) {
        expect(x).toBeGreaterThanOrEqual(box.x)
        expect(x).toBeLessThanOrEqual(box.x + box.width)
        expect(y).toBeGreaterThanOrEqual(box.y)
        expect(y).toBeLessThanOrEqual(box.y + box.height)
      }
    })
  )
})

test('7.1.2.c: whatever the table says, nobody is the child of two couples', () => {
  fc.assert(
    fc.property(anyFamily, anySex, (members, sex) => {
      const children = genogram(members, sex).descents.flatMap((descent) => descent.children)

      expect(new Set(children).size).toBe(children.length)
    })
  )
})
