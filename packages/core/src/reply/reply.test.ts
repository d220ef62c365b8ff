import { expect, test } from 'vitest'
import { claimVerdicts } from '../screening/claim.ts'
import { daysToReply } from './days-to-reply.ts'
import { principles } from './principles.ts'
import { promiseForm } from './promise-form.ts'
import { isPromiseAsked, overdueByWorker, promiseState } from './promise-state.ts'
import { replyForm } from './reply-form.ts'
import { unansweredClaims } from './unanswered.ts'

const today = { today: '2026-03-05' }
const reply = { on: '2026-03-05', at: '10:00', means: 'phone', text: '已批准临时救助，三日内到账', principles: [...principles] }
const problems = (more: object) => replyForm.checkSubmit({ ...reply, ...more } as never, today).map(({ field, clause }) => [field, clause])

test('6.2.a: a reply is dated, says how and what, and answers by the six principles or says why not', () => {
  expect(problems({})).toEqual([])
  for (const field of ['on', 'at', 'means', 'text', 'principles']) expect(problems({ [field]: null }).map(([name]) => name), field).toEqual([field])
  expect(problems({ principles: ['lawful', 'life'] })).toEqual([['principlesNote', '6.2.a']])
  expect(problems({ principles: ['lawful', 'life'], principlesNote: '本次只说明程序' })).toEqual([])
  expect(problems({ on: '2026-03-06' }).map(([name]) => name)).toEqual(['on'])
})

test.each([
  ['organ and day', { organ: '区民政局', resultOn: '2026-03-02' }, []],
  ['an organ without a day', { organ: '区民政局' }, ['resultOn']],
  ['a day without an organ', { resultOn: '2026-03-02' }, ['organ']],
  ['a result later than the reply', { on: '2026-03-01', organ: '区民政局', resultOn: '2026-03-02' }, ['resultOn']]
])('7.2.3.d: a result that is passed on: %s', (_, more, fields) => {
  expect(problems(more).map(([name]) => name)).toEqual(fields)
})

test.each([
  ['2026-03-02', '2026-03-05', 3],
  ['2026-03-05', '2026-03-05', 0],
  ['2026-02-27', '2026-03-01', 2],
  [null, '2026-03-05', null]
])('7.2.3.d: from a result of %s to a reply of %s: %s days', (resultOn, on, days) => {
  expect(daysToReply({ on, resultOn })).toBe(days)
})

test('6.2.a: a claim judged 合理 waits for its reply, every other does not; one reply may answer several', () => {
  const claims = claimVerdicts.map((verdict, index) => ({ nth: index + 1, verdict }))
  const two = [...claims, { nth: 9, verdict: 'reasonable' as const }]

  expect(unansweredClaims(claims, [])).toEqual([1])
  expect(unansweredClaims(two, [{ claims: [1] }])).toEqual([9])
  expect(unansweredClaims(two, [{ claims: [] }, { claims: [1, 9] }])).toEqual([])
})

test.each([
  ['2026-03-05', null, 'open'],
  ['2026-03-04', null, 'overdue'],
  ['2026-03-04', '2026-03-04', 'kept'],
  ['2026-03-04', '2026-03-05', 'kept-late']
] as const)('7.1.4.i: a reply promised for %s and given on %s is %s', (dueOn, keptOn, state) => {
  expect(promiseState({ dueOn, keptOn }, today.today)).toBe(state)
})

test.each([
  ['2026-03-08', false, false],
  ['2026-03-07', true, false],
  ['2026-03-05', true, false],
  ['2026-03-04', true, true]
])('7.1.4.i: promised for %s it is asked of its worker: %s, and of the lead: %s', (dueOn, worker, lead) => {
  expect([isPromiseAsked({ dueOn, isMine: true }, today.today), isPromiseAsked({ dueOn, isMine: false }, today.today)]).toEqual([worker, lead])
})

test('7.1.4.i: overdue replies are counted per worker', () => {
  const promise = (workerId: string, isOverdue: boolean) => ({ workerId, isOverdue })

  expect([...overdueByWorker([promise('chen', true), promise('li', false), promise('chen', true), promise('li', true)])]).toEqual([['chen', 2], ['li', 1]])
})

test('7.1.4.i: a promise says what and until when, and never for a day before it was made', () => {
  const promise = { text: '街道的书面答复', dueOn: '2026-03-12', promisedOn: '2026-03-05' }
  const found = (more: object) => promiseForm.checkSubmit({ ...promise, ...more } as never, today).map(({ field }) => field)

  expect(found({})).toEqual([])
  expect([found({ dueOn: null }), found({ text: ' ' }), found({ dueOn: '2026-03-04' }), found({ promisedOn: '2026-03-06', dueOn: '2026-03-12' })]).toEqual([['dueOn'], ['text'], ['dueOn'], ['promisedOn']])
})
