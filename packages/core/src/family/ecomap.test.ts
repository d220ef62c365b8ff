import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bonds, flows, systemKinds } from '../assessment/system.ts'
import { drawEcomap } from './draw-ecomap.ts'
import { ecomap, middleRadius, oval, type System } from './ecomap.ts'

const community: System = { name: '居委会', kind: 'community', bond: 'weak', flow: 'in' }

test('6.3.1.a: the household stands in the middle and what is around it on a ring, kind by kind', () => {
  const { systems } = ecomap([{ name: '区住建局', kind: 'organ', bond: 'stressful' }, community, { name: '妹妹', kind: 'kin', bond: 'strong' }])

  expect(systems.map(({ row }) => row)).toEqual([2, 1, 0])
  expect(systems[0]!.x).toBeCloseTo(0)
  expect(systems.every(({ x, y }) => Math.hypot(x, y) > middleRadius)).toBe(true)
})

test('6.3.1.a: a strong bond is thick, a weak one broken, a stressful one a zigzag', () => {
  const lineOf = (system: System) => drawEcomap([system], '家').shapes.find((shape) => shape.kind === 'path' && !shape.d.includes('a'))

  expect(lineOf({ ...community, bond: 'strong' })).toMatchObject({ width: 4 })
  expect(lineOf({ ...community, bond: 'weak' })).toMatchObject({ dashed: true })
  expect(lineOf({ ...community, bond: 'stressful' })).toMatchObject({ d: expect.stringMatching(/(L.*){6}/) })
})

test('6.3.1.a: arrows say which way help flows', () => {
  const arrows = (flow: System['flow']) => drawEcomap([{ ...community, flow }], '家').shapes.filter((shape) => shape.kind === 'path' && shape.filled).length

  expect([arrows(''), arrows('in'), arrows('out'), arrows('both')]).toEqual([0, 1, 1, 2])
})

test('6.3.1.a: whatever the table says, each system is drawn once, no two touch, none touches the middle', () => {
  const anySystem = fc.record({ name: fc.string({ maxLength: 60 }), kind: fc.constantFrom(...systemKinds.map(({ value }) => value), ''), bond: fc.constantFrom(...bonds.map(({ value }) => value)), flow: fc.constantFrom(...flows.map(({ value }) => value)) })
  fc.assert(
    fc.property(fc.array(anySystem, { maxLength: 20 }), (rows) => {
      const { systems } = ecomap(rows)

      expect(systems.map(({ row }) => row).sort((a, b) => a - b)).toEqual([...rows.keys()])
      systems.forEach((one, index) => {
        expect(Math.hypot(one.to.x, one.to.y)).toBeGreaterThan(Math.hypot(one.from.x, one.from.y) + 30)
        for (const other of systems.slice(index + 1)) expect(((one.x - other.x) / (2 * oval.x)) ** 2 + ((one.y - other.y) / (2 * oval.y)) ** 2).toBeGreaterThan(1)
      })
    })
  )
})
