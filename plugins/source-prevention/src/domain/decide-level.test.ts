import { expect, test } from 'vitest'
import { decideLevel, type LevelChange } from './decide-level.ts'

const today = '2026-03-04'
const change = (more: Partial<LevelChange>) => decideLevel({ from: 'yellow', to: 'orange', nextCheckOn: '2026-03-06', reason: '人数增加', ...more }, today)

test('5.1.f: a level is changed with a reason, and on orange or red with the day it is looked at again', () => {
  expect(change({}).ok).toBe(true)
  expect(change({ reason: '' })).toEqual({ ok: false, code: 'source-prevention/reason-missing' })
  expect(change({ nextCheckOn: null })).toEqual({ ok: false, code: 'source-prevention/check-missing' })
  expect(change({ nextCheckOn: '2026-03-03' })).toEqual({ ok: false, code: 'source-prevention/check-past' })
  expect(change({ nextCheckOn: '9999-12-31' })).toEqual({ ok: false, code: 'time/too-far' })
  expect(change({ nextCheckOn: today }).ok).toBe(true)
})

test('5.1.f: what is lowered may do without a day, what is kept may not', () => {
  expect(change({ from: 'orange', to: 'yellow', nextCheckOn: null }).ok).toBe(true)
  expect(change({ from: 'yellow', to: 'yellow', nextCheckOn: null })).toEqual({ ok: false, code: 'source-prevention/check-missing' })
})
