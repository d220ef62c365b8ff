import { expect, test } from 'vitest'
import { closureForm, endsByDeath, suggestsHandOver, type ClosureDraft } from './closure-form.ts'
import { distinctOrgans } from './closure-rules.ts'

const context = { today: '2026-11-23', openedOn: '2026-03-02' }
const whole: ClosureDraft = {
  ending: 'ended',
  openedOn: '2026-03-02',
  closedOn: '2026-11-23',
  kind: 'achieved',
  goals: [{ goal: '拿到补偿说明', result: 'achieved' }]
}
const found = (change: ClosureDraft) =>
  closureForm.checkSubmit({ ...whole, ...change }, context).map(({ field, clause, level }) => [field, clause, level])

test('a closure with the required answers keeps the names of its day (C.02, C.03)', () => {
  const submitted = closureForm.submit(whole, context, { name: '王大文', worker: '陈晓' })

  expect(submitted).toEqual({ ok: true, answers: { ...whole, name: '王大文', worker: '陈晓' }, warnings: [] })
})

test('C.01: one category is ticked', () => {
  expect(found({ ending: null })).toEqual([['ending', 'C.01', 'refusal']])
})

test('C.04: another opening date than the accepted one needs a reason', () => {
  expect(found({ openedOn: '2026-03-01' })).toEqual([['openedOnReason', 'C.04', 'refusal']])
  expect(found({ openedOn: '2026-03-01', openedOnReason: '补录转入日期' })).toEqual([])
})

test('C.05: closing before opening is refused', () => {
  expect(found({ closedOn: '2026-03-01' })).toEqual([['closedOn', 'C.05', 'refusal']])
  expect(found({ closedOn: '2026-03-02' })).toEqual([])
})

test('C.13: a signature before the closing date is refused', () => {
  expect(found({ closedOn: '2026-11-24' })).toEqual([['closedOn', 'C.13', 'refusal']])
})

test('C.06: 个案转介 without a reason is refused', () => {
  expect(found({ ending: 'referred', kind: 'referred' })).toEqual([['referralReasons', 'C.06', 'refusal']])
  expect(found({ ending: 'referred', kind: 'referred', referralReasons: ['area'] })).toEqual([])
  expect(found({ ending: 'referred', kind: 'referred', referralReasons: ['other'] })).toEqual([
    ['referralReasonOther', 'C.06', 'refusal']
  ])
})

test('C.06: a case that ended has no reason of referral', () => {
  const submitted = closureForm.submit(
    { ...whole, referralReasons: ['area'], referralReasonOther: '其他原因' },
    context
  )

  expect(submitted.ok && submitted.answers).toEqual(whole)
})

test('C.06: reasons 3 and 4 offer the hand-over inside the agency', () => {
  expect([
    suggestsHandOver({ ending: 'referred', referralReasons: ['worker-change'] }),
    suggestsHandOver({ ending: 'referred', referralReasons: ['scope', 'relationship'] }),
    suggestsHandOver({ ending: 'referred', referralReasons: ['scope', 'area'] }),
    suggestsHandOver({ ending: 'ended', referralReasons: ['worker-change'] }),
    suggestsHandOver({})
  ]).toEqual([true, true, false, false, false])
})

test('C.07: a case that ended says how', () => {
  expect(found({ kind: null })).toEqual([['kind', 'C.07', 'refusal']])
  expect(found({ kind: 'other' })).toEqual([['kindOther', 'C.07', 'refusal']])
})

test('C.07: a referral of another type is doubted', () => {
  expect(found({ ending: 'referred', referralReasons: ['area'], kind: 'died' })).toEqual([['kind', 'C.07', 'warning']])
})

test('C.01, C.07: a case ends by death where it ends, and not where it is referred', () => {
  expect([endsByDeath({ ending: 'ended', kind: 'died' }), endsByDeath({ ending: 'referred', kind: 'died' }), endsByDeath({ ending: 'ended', kind: 'other' }), endsByDeath({})]).toEqual([true, false, false, false])
})

test('C.07: 目标达成 needs every goal achieved or explained', () => {
  const goals = [
    { goal: '一', result: 'achieved' },
    { goal: '二', result: 'partly' },
    { goal: '三', result: 'not-achieved', resultNote: '政策调整' }
  ] as const

  expect(found({ goals: [...goals] })).toEqual([['goals.1.resultNote', 'C.07', 'refusal']])
  expect(found({ kind: 'self-ended', goals: [...goals] })).toEqual([])
  expect(found({ goals: [] })).toEqual([['goals', 'C.07', 'refusal']])
})

test('C.09: a department named twice is refused, and never filled in twice', () => {
  expect(found({ organs: '街道办\n区住建局\n街道办' })).toEqual([['organs', 'C.09', 'refusal']])
  expect(distinctOrgans(['街道办', '区住建局', '街道办、区民政局'])).toBe('街道办\n区住建局\n区民政局')
})

test('C.10.3: a goal without its result is refused, at its row', () => {
  expect(found({ kind: 'self-ended', goals: [{ goal: '一', result: 'achieved' }, { goal: '二' }] })).toEqual([
    ['goals.1.result', 'C.10.3', 'refusal']
  ])
})

test('C.10.2: a result without its goal is refused', () => {
  expect(found({ kind: 'self-ended', goals: [{ result: 'achieved' }] })).toEqual([
    ['goals.0.goal', 'C.10.2', 'refusal']
  ])
})

const planned = { ...context, plannedGoals: ['约街道', '取得说明'] }
const rows = [
  { goal: '约街道', result: 'achieved' },
  { goal: '取得说明', result: 'achieved' }
] as const
const foundOf = (goals: ClosureDraft['goals'], kind: 'achieved' | 'self-ended' = 'self-ended') =>
  closureForm.checkSubmit({ ...whole, kind, goals }, planned).map(({ field, clause, level }) => [field, clause, level])

test.each([
  ['missing', [rows[0]]],
  ['all missing', []],
  ['added', [...rows, { goal: '另一条', result: 'achieved' as const }]],
  ['invented', [rows[0], { goal: '编造的目标', result: 'achieved' as const }]],
  ['in another order', [rows[1], rows[0]]]
])('C.10.2: rows that are %s are refused, however the case ended', (_, goals) => {
  expect(foundOf(goals)).toEqual([['goals', 'C.10.2', 'refusal']])
  expect(foundOf(goals, 'achieved')).toContainEqual(['goals', 'C.10.2', 'refusal'])
})

test('C.10.1: as many rows as the plan has stage goals; without an approved plan the rows are free', () => {
  expect(foundOf([...rows])).toEqual([])
  expect(foundOf([{ ...rows[0], goal: '约街道 \n' }, rows[1]])).toEqual([])
  expect(found({ kind: 'self-ended', goals: [] })).toEqual([])
})

test('C.10.2: the sentence says which row and what the plan has there', () => {
  const [problem] = closureForm.checkSubmit({ ...whole, kind: 'self-ended', goals: [rows[0]] }, planned)

  expect(problem?.message.zh).toBe('须与已签批计划的阶段性目标逐条一致，共 2 条：第 2 条应为“取得说明”')
})

test('C.10.4: a remark of 300 characters is kept whole', () => {
  const remark = '注'.repeat(300)
  const submitted = closureForm.submit({ ...whole, goals: [{ goal: '一', result: 'achieved', remark }] }, context)

  expect(submitted.ok && submitted.answers.goals?.[0]?.remark).toBe(remark)
})
