import { expect, test } from 'vitest'
import { clueStates } from './clue.ts'
import { decideClueAct, type StandingClue } from './decide-clue-act.ts'

const clue = (change: Partial<StandingClue> = {}): StandingClue => ({ state: 'waiting', isAnalysed: false, ...change })

test('5.1.d: a clue is handled once it is analysed, and not before', () => {
  expect(decideClueAct(clue(), 'begin')).toEqual({ ok: false, code: 'source-prevention/not-analysed' })
  expect(decideClueAct(clue({ isAnalysed: true }), 'begin')).toEqual({ ok: true, value: 'handling' })
  expect(decideClueAct(clue({ state: 'handling', isAnalysed: true }), 'begin')).toEqual({ ok: false, code: 'source-prevention/begun-already' })
})

test('5.1.d: nothing is resolved that nobody handled; it may be ended at any time before', () => {
  expect(decideClueAct(clue({ isAnalysed: true }), 'resolve')).toEqual({ ok: false, code: 'source-prevention/not-begun' })
  expect(decideClueAct(clue({ state: 'handling', isAnalysed: true }), 'resolve')).toEqual({ ok: true, value: 'resolved' })
  expect(decideClueAct(clue(), 'end')).toEqual({ ok: true, value: 'ended' })
})

test.each(['resolved', 'converted', 'ended'] as const)('4.2: what is %s takes no more acts', (state) => {
  for (const act of ['analyse', 'begin', 'note', 'assign', 'level', 'resolve', 'end'] as const) {
    expect(decideClueAct(clue({ state, isAnalysed: true }), act)).toEqual({ ok: false, code: 'source-prevention/settled' })
  }
})

test('4.2: an open clue becomes a case, a resolved one stays resolved when its household comes with one', () => {
  expect(clueStates.map((state) => decideClueAct(clue({ state }), 'link'))).toMatchObject([
    { value: 'converted' }, { value: 'converted' }, { value: 'resolved' }, { code: 'source-prevention/settled' }, { code: 'source-prevention/settled' }
  ])
})
