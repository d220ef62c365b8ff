import { expect, test } from 'vitest'
import { compareScales } from './scale.ts'
import { gatherTraits } from './trait.ts'

const session = (before: [number, number, number], after: [number, number, number]) => {
  const of = ([helplessness, hope, esteem]: [number, number, number]) => ({ helplessness, hope, esteem })
  return { before: of(before), after: of(after) }
}

test('5.8.b: before the first session stands beside after the last; less helplessness is better', () => {
  expect(compareScales([session([9, 1, 3], [7, 2, 3]), session([8, 2, 2], [4, 6, 2])])).toEqual([
    { scale: 'helplessness', before: 9, after: 4, turn: 'better' },
    { scale: 'hope', before: 1, after: 6, turn: 'better' },
    { scale: 'esteem', before: 3, after: 2, turn: 'worse' }
  ])
  expect(compareScales([])).toBeNull()
})

test('5.8.c: the traits come in the order of the standard, each with all its evidence, newest first', () => {
  const gathered = gatherTraits([
    { on: '03-05', traits: [{ trait: 'other', evidence: '寡言' }, { trait: 'resentment', evidence: '称邻居先得补偿' }] },
    { on: '03-04', traits: [{ trait: 'resentment', evidence: '反复说不公平' }, { trait: 'fear-of-reprisal', evidence: '不肯说出姓名' }] }
  ])

  expect(gathered.map(({ trait, seen }) => [trait, ...seen.map(({ evidence }) => evidence)])).toEqual([
    ['fear-of-reprisal', '不肯说出姓名'], ['resentment', '称邻居先得补偿', '反复说不公平'], ['other', '寡言']
  ])
})
