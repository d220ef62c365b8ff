import { expect, test } from 'vitest'
import { flowKinds } from '../flow/flow.ts'
import { riskDutyKinds } from '../risk/risk-due.ts'
import { choiceOf, decideRule, isRuleOn } from './automatic-rule.ts'
import type { PlannedKind, TaskKind } from '../task/task.ts'
import { coreRule, coreRules, type CoreRuleId } from './core-rules.ts'
import { ruleOfTask } from './rule-of-task.ts'

test.each([
  ['a duty of a level', riskDutyKinds.map((kind) => `core/risk-${kind}`)],
  ['a flow that opens by itself', flowKinds.map((kind) => `core/flow-${kind}`)]
])('%s stands in the list of automatic rules', (_, ids) => {
  const listed = coreRules.map(({ id }) => id)
  for (const id of ids) expect(listed).toContain(id)
})

test('B.12, 7.1.3.i, 7.1.4.b, 7.1.4.h: what makes a task by itself stands in the list, with when it leaves off; a bureau may have its workers add their own, but evaluations stay on', () => {
  const rules = ruleOfTask as Readonly<Record<Exclude<TaskKind, 'other' | PlannedKind>, CoreRuleId>>
  expect(Object.keys(rules).sort()).toEqual(['evaluation', 'follow-up', 'plan', 'resolution'])
  for (const id of Object.values(rules)) expect(coreRule(id), id).toMatchObject({ stops: { zh: expect.stringMatching(/完成.*不再包含/) } })
  expect(Object.values(rules).filter((id) => coreRule(id).fixed)).toEqual(['core/goal-evaluations'])
  expect(coreRule('core/meeting-tasks').clause).toBe('7.1.4.h')
})

test('what no bureau may switch off says why, in both languages', () => {
  for (const { id, fixed } of coreRules) if (fixed) expect([fixed.zh, fixed.en].every((text) => text.length > 8), id).toBe(true)
})

test('every rule says in both languages what starts it, what it does, to whom, and when it stops', () => {
  for (const { id, title, starts, does, tells, stops, clause } of coreRules) {
    for (const said of [title, starts, does, tells, stops]) expect([said.zh, said.en].every((text) => text.length > 1), id).toBe(true)
    for (const { en } of [title, starts, does, tells, stops]) expect(en, id).not.toMatch(/\p{Script=Han}/u)
    expect(clause, id).not.toBe('')
  }
})

test('4.3: what guards a life cannot be switched off, not even by a row that says so', () => {
  for (const { id, fixed } of coreRules.filter(({ clause }) => /^(4\.3|5\.6\.b|6\.3\.3|7\.2\.)/.test(clause))) {
    expect(fixed, id).toBeDefined()
    expect(isRuleOn({ fixed }, { isOn: false })).toBe(true)
    expect(decideRule(coreRules.find((rule) => rule.id === id), { isOn: false, choice: null })).toMatchObject({ ok: false, code: 'rule/fixed' })
  }
})

test.each([
  ['nothing said', undefined, true, 'independent'],
  ['switched off', { isOn: false, choice: null }, false, 'independent'],
  ['read as one working time', { isOn: true, choice: 'combined' }, true, 'combined'],
  ['read in a way nobody knows', { isOn: true, choice: 'sideways' }, true, 'independent']
] as const)('8.1.c: %s', (_, setting, isOn, choice) => {
  const rule = coreRule('core/caseload')
  expect([isRuleOn(rule, setting), choiceOf(rule, setting)]).toEqual([isOn, choice])
})

test.each([
  [undefined, { isOn: true, choice: null }, 'rule/unknown'],
  [coreRule('core/caseload'), { isOn: true, choice: 'sideways' }, 'rule/unknown-choice'],
  [coreRule('core/caseload'), { isOn: false, choice: 'combined' }, 'accepted']
] as const)('a bureau says of a rule', (rule, said, code) => {
  const decision = decideRule(rule, said)
  expect(decision.ok ? 'accepted' : decision.code).toBe(code)
})
