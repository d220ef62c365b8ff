import { expect, test } from 'vitest'
import type { AccountId } from '../ids.ts'
import { decideService, decideWaiver } from './decide-plan.ts'
import { planForm, type PlanDraft } from './plan-form.ts'
import { agreement, closureGoalsOf, planBeginnings, type StandingAgreement } from './plan.ts'
import { hasGraveRiskLeft } from './service-risk.ts'

const today = { today: '2026-11-23' }
const chen = 'chen' as AccountId
const zhao = 'zhao' as AccountId
const goal = { goal: '拿到补偿说明', indicator: '收到书面说明', dueOn: '2027-01-31' }
const need = { kind: 'rights', lacks: 'chances', text: '与街道沟通的机会' } as const
const around: PlanDraft = { needs: [need], noRisk: '诉求明确' }
const found = (plan: PlanDraft) => planForm.checkSubmit({ ...around, ...plan }, today).map(({ field, clause }) => [field, clause])

test('7.1.3.c: a goal with indicator and date can be submitted', () => {
  expect(found({ goals: [goal] })).toEqual([])
})

test('7.1.3.c: a plan without a goal is refused', () => {
  expect(found({})).toEqual([['goals', '7.1.3.c']])
})

test('7.1.3.c: a goal without indicator is refused, at its row', () => {
  const goals = [goal, { ...goal, indicator: ' ' }]

  expect(found({ goals })).toEqual([['goals.1.indicator', '7.1.3.c']])
})

test('7.1.3.c: a goal without date is refused, at its row', () => {
  const goals = [{ ...goal, dueOn: null }]

  expect(found({ goals })).toEqual([['goals.0.dueOn', '7.1.3.c']])
})

test('7.1.3.c: a goal whose date has passed is warned of at its row, and never blocks', () => {
  const problems = (dueOn: string) => planForm.checkSubmit({ ...around, goals: [goal, { ...goal, dueOn }] }, today)

  expect(problems('2026-11-22')).toMatchObject([{ field: 'goals.1.dueOn', clause: '7.1.3.c', level: 'warning' }])
  expect(problems('2026-11-23')).toEqual([])
})

test('7.1.4.a: a stage goal stands under a goal and is reached no later', () => {
  expect(found({ goals: [goal], stageGoals: [{ of: 1, goal: '约街道', dueOn: '2026-12-01' }] })).toEqual([])
  expect(found({ goals: [goal], stageGoals: [{ of: 2, goal: '约街道' }] })).toEqual([['stageGoals.0.of', '7.1.4.a']])
  expect(found({ goals: [goal], stageGoals: [{ of: 1, goal: '约街道', dueOn: '2027-02-01' }] })).toEqual([
    ['stageGoals.0.dueOn', '7.1.4.a']
  ])
})

test('C.10.2: the stage goals of the plan become the rows of the closure, word for word', () => {
  expect(
    closureGoalsOf({
      goals: [goal],
      stageGoals: [
        { of: 1, goal: '约街道' },
        { of: 1, goal: '取得说明' }
      ]
    })
  ).toEqual([{ goal: '约街道' }, { goal: '取得说明' }])
  expect(closureGoalsOf({ goals: [goal] })).toEqual([{ goal: '拿到补偿说明' }])
})

const signed: StandingAgreement = { agreement: { kind: 'signed', signedOn: '2026-11-20' }, by: chen, approvedBy: null, version: 1 }
const waived: StandingAgreement = { agreement: { kind: 'waived', reason: '案主不愿签字' }, by: chen, approvedBy: null, version: 1 }

test('7.1.3.f: service begins with a signed agreement', () => {
  expect(decideService(signed)).toEqual({ ok: true, value: true })
  expect(decideService(null)).toEqual({ ok: false, code: 'plan/agreement-missing' })
})

test('7.1.3.f: without an agreement service begins once somebody else approved the waiver', () => {
  expect(decideService(waived)).toEqual({ ok: false, code: 'plan/waiver-not-approved' })
  expect(decideService({ ...waived, approvedBy: chen })).toEqual({ ok: false, code: 'plan/waiver-not-approved' })
  expect(decideService({ ...waived, approvedBy: zhao })).toEqual({ ok: true, value: true })
})

test('7.1.3.f: nobody approves their own waiver, nor one that is not there', () => {
  expect(decideWaiver(waived, zhao)).toEqual({ ok: true, value: { ...waived, approvedBy: zhao } })
  expect(decideWaiver(waived, chen)).toEqual({ ok: false, code: 'plan/own-waiver' })
  expect(decideWaiver(signed, zhao)).toEqual({ ok: false, code: 'plan/nothing-to-approve' })
  expect(decideWaiver({ ...waived, approvedBy: zhao }, zhao)).toEqual({ ok: false, code: 'plan/nothing-to-approve' })
  expect(decideWaiver(null, zhao)).toEqual({ ok: false, code: 'plan/nothing-to-approve' })
})

test('7.1.3.f: a waiver states its reason', () => {
  expect(agreement.safeParse({ kind: 'waived', reason: ' ' }).success).toBe(false)
  expect(agreement.safeParse({ kind: 'signed', signedOn: '2026-02-30' }).success).toBe(false)
})

test('7.1.2.d: a plan names one need at least', () => {
  expect(found({ needs: [], goals: [goal] })).toEqual([['needs', '7.1.2.d']])
})

test('3.2: of several needs every goal names its own; with one there is nothing to choose', () => {
  const needs = [need, { ...need, text: '生活补助' }]

  expect(found({ goals: [goal] })).toEqual([])
  expect(found({ needs, goals: [{ ...goal, need: 2 }] })).toEqual([])
  expect(found({ needs, goals: [goal] })).toEqual([['goals.0.need', '3.2']])
  expect(found({ goals: [{ ...goal, need: 2 }] })).toEqual([['goals.0.need', '3.2']])
})

test('7.1.3.h: a plan has a risk with its response, or the reason why there is none', () => {
  const serviceRisks = [{ risk: '情绪波动', level: 'yellow', response: '每周联系', owner: '负责社工' }] as const

  expect(found({ noRisk: null, goals: [goal] })).toEqual([['serviceRisks', '7.1.3.h']])
  expect(found({ noRisk: null, serviceRisks: [...serviceRisks], goals: [goal] })).toEqual([])
})

test('7.1.4.f: a risk is resolved with what shows it; red and orange without are left over', () => {
  const risk = { risk: '情绪波动', level: 'orange', response: '每周联系', owner: '负责社工' } as const
  const foundIn = (more: object) => found({ noRisk: null, serviceRisks: [{ ...risk, ...more }], goals: [goal] })

  expect(foundIn({ status: 'resolved' })).toEqual([['serviceRisks.0.evidence', '7.1.4.f']])
  expect(foundIn({ status: 'resolved', evidence: '三次回访平稳' })).toEqual([])
  expect([hasGraveRiskLeft(), hasGraveRiskLeft([risk]), hasGraveRiskLeft([{ ...risk, status: 'open' }])]).toEqual([false, true, true])
  expect([hasGraveRiskLeft([{ ...risk, status: 'resolved' }]), hasGraveRiskLeft([{ ...risk, level: 'yellow' }])]).toEqual([false, false])
})

test('A.26, A.27, A.28, 7.1.3.e: a plan begins with the goals, strategies and methods form A was accepted on, one row each', () => {
  const intake = { goals: '1. 拿到补偿说明\n2、与邻居和好', strategies: '1. 陪同查询', evaluation: '请案主复述；双方自评' }

  expect(planBeginnings(intake)).toEqual([{ goal: '拿到补偿说明', strategy: '陪同查询', method: '请案主复述' }, { goal: '与邻居和好', method: '双方自评' }])
})

test('A.26: where form A names no goal, the plan begins empty', () => {
  expect(planBeginnings({ strategies: '陪同查询' })).toEqual([])
})
