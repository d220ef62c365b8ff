import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decidePathway, emptyPathways, pathwaysOf } from './decide-pathway.ts'
import { pathwayActs, pathwayKinds, type PathwayLine } from './pathway.ts'

test('4.4.b: a case tagged 合理 and 困难 shows both, and each is empty until something was done or excused', () => {
  const tagged: PathwayLine[] = [{ pathway: 'solve', act: 'tagged' }, { pathway: 'assist', act: 'tagged' }]
  expect(pathwaysOf(tagged).filter(({ isTagged }) => isTagged).map(({ pathway }) => pathway)).toEqual(['solve', 'assist'])
  expect(emptyPathways(tagged)).toEqual(['solve', 'assist'])
  expect(emptyPathways([...tagged, { pathway: 'solve', act: 'done' }])).toEqual(['assist'])
  expect(emptyPathways([...tagged, { pathway: 'solve', act: 'done' }, { pathway: 'assist', act: 'excused' }])).toEqual([])
  expect(emptyPathways([...tagged, { pathway: 'assist', act: 'untagged' }])).toEqual(['solve'])
})

test.each([
  ['tagged', [], '', 'tagged'],
  ['tagged', ['tagged'], '', 'pathway/already-so'],
  ['done', [], '做了', 'pathway/not-tagged'],
  ['done', ['tagged'], ' ', 'case/reason-missing'],
  ['excused', ['tagged'], '已由区里办结', 'excused'],
  ['untagged', ['tagged'], '', 'case/reason-missing']
] as const)('4.4.b: %s after %j with “%s” is %s', (act, before, text, expected) => {
  const decision = decidePathway(before.map((one) => ({ pathway: 'assist' as const, act: one })), { pathway: 'assist', act, text })

  expect(decision.ok ? decision.value : decision.code).toBe(expected)
})

test('4.4.b: what is not tagged never keeps a case open, and what is tagged without a word always does', () => {
  const lines = fc.array(fc.record({ pathway: fc.constantFrom(...pathwayKinds), act: fc.constantFrom(...pathwayActs) }))
  fc.assert(
    fc.property(lines, (all) => {
      for (const { pathway, isTagged } of pathwaysOf(all)) {
        const isWorked = all.some((one) => one.pathway === pathway && (one.act === 'done' || one.act === 'excused'))
        expect(emptyPathways(all).includes(pathway)).toBe(isTagged && !isWorked)
      }
    })
  )
})
