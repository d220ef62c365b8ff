import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersOf } from './answers-of.ts'
import { sessionMinutes } from './session-minutes.ts'
import { caseServiceForm, otherServiceForm } from './service-form.ts'
import { serviceMethods, techniques } from './service-method.ts'
import { sumServices } from './sum-services.ts'
import { wholeMinutes } from './whole-minutes.ts'

const today = '2026-05-20'
const refusedFields = (form: typeof caseServiceForm | typeof otherServiceForm, answers: object) => form.checkSubmit(answers as never, { today }).map(({ field }) => field)
const talk = { method: 'community', text: '信访法治宣传', on: today, minutes: 90, persons: 30, techniques: ['relations'] }

test('3.8: casework names its technique; work with clients does, supervising, managing and studying need none', () => {
  expect(refusedFields(caseServiceForm, { on: today, minutes: 30, techniques: ['crisis'] })).toEqual([])
  expect(refusedFields(caseServiceForm, { on: today, minutes: 30, techniques: [] })).toEqual(['techniques'])
  expect(refusedFields(otherServiceForm, { ...talk, techniques: [] })).toEqual(['techniques'])
  for (const method of ['supervision', 'administration', 'research']) expect(refusedFields(otherServiceForm, { method, text: '月度督导', on: today, minutes: 60 })).toEqual([])
})

test('6.1: group and community work say how many took part; the day has come and the duration fits a day', () => {
  expect(refusedFields(otherServiceForm, talk)).toEqual([])
  expect(refusedFields(otherServiceForm, { ...talk, persons: undefined })).toEqual(['persons'])
  expect(refusedFields(otherServiceForm, { ...talk, persons: 0 })).toEqual(['persons'])
  expect(refusedFields(otherServiceForm, { ...talk, on: '2026-05-21' })).toEqual(['on'])
  expect(refusedFields(otherServiceForm, { ...talk, minutes: 1_441 })).toEqual(['minutes'])
  expect(refusedFields(otherServiceForm, { ...talk, method: 'casework' })).toEqual(['method'])
})

const entries = fc.array(fc.record({ method: fc.constantFrom(...serviceMethods), techniques: fc.subarray([...techniques]), minutes: fc.integer({ min: 1, max: 1_440 }) }))

test('6.1: minutes by the six methods make up the total exactly', () => {
  fc.assert(
    fc.property(entries, (some) => {
      const { total, byMethod, byTechnique } = sumServices(some)
      expect(Object.values(byMethod).reduce((sum, minutes) => sum + minutes, 0)).toBe(total)
      for (const minutes of Object.values(byTechnique)) expect(minutes).toBeLessThanOrEqual(total)
    })
  )
})

test('3.8: an entry stands under each technique it names; casework without one is told', () => {
  const sums = sumServices([
    { method: 'casework', techniques: ['crisis', 'relations'], minutes: 50 },
    { method: 'casework', techniques: [], minutes: 20 },
    { method: 'research', techniques: [], minutes: 10 }
  ])
  expect(sums).toMatchObject({ total: 80, byTechnique: { crisis: 50, relations: 50, resources: 0 }, unnamed: 1 })
})

test.each([
  ['09:00', '09:50', 50],
  ['09:00', '09:00', null],
  [undefined, '09:00', null]
])('6.1: from %s to %s are %s minutes', (from, to, minutes) => {
  expect(sessionMinutes({ startsAt: from, endsAt: to })).toBe(minutes)
})

test.each([
  ['2026-05-20T10:00:20+08:00', 1],
  ['2026-05-20T10:45:31+08:00', 46],
  ['2026-05-22T10:00:00+08:00', null]
])('6.1: a visit from ten until %s took %s minutes', (until, minutes) => {
  expect(wholeMinutes(new Date('2026-05-20T10:00:00+08:00'), new Date(until))).toBe(minutes)
})

test('6.1: what stands in the form of a correction is taken as it stands', () => {
  const worked = { techniques: ['crisis' as const], minutes: 30, on: today }
  expect(refusedFields(caseServiceForm, answersOf({ ...worked, caseId: 'c1', method: 'casework', persons: null }))).toEqual([])
  expect(refusedFields(otherServiceForm, answersOf({ ...worked, caseId: null, method: 'group', persons: 8, text: '小组' }))).toEqual([])
})
