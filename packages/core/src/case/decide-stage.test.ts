import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stages, type Stage } from './case.ts'
import { decideStage, type StageCommand } from './decide-stage.ts'

const commands: StageCommand[] = [
  { kind: 'assess' },
  { kind: 'plan' },
  { kind: 'serve' },
  { kind: 'archive' },
  { kind: 'decline', reason: '超出服务范围' },
  { kind: 'close', ending: 'ended' },
  { kind: 'reopen', reason: '出现新情况' }
]
const from = (stage: Stage) => ({ stage, objections: [] })

test.each<[Stage, string, Stage]>([
  ['registered', 'assess', 'assessed'],
  ['registered', 'decline', 'declined'],
  ['assessed', 'plan', 'planned'],
  ['assessed', 'decline', 'declined'],
  ['planned', 'serve', 'in-service'],
  ['planned', 'close', 'closed'],
  ['in-service', 'close', 'closed'],
  ['closed', 'archive', 'archived'],
  ['closed', 'reopen', 'in-service'],
  ['archived', 'reopen', 'in-service']
])('a case that is %s can %s and is then %s', (stage, kind, next) => {
  const command = commands.find((command) => command.kind === kind)!

  expect(decideStage(from(stage), command)).toEqual({ ok: true, value: next })
})

test('every other step is refused', () => {
  const taken = stages.flatMap((stage) =>
    commands.filter((command) => decideStage(from(stage), command).ok).map(({ kind }) => `${stage} ${kind}`)
  )

  expect(taken).toHaveLength(10)
  expect(decideStage(from('registered'), { kind: 'archive' })).toEqual({ ok: false, code: 'case/wrong-step' })
  expect(decideStage(from('declined'), { kind: 'reopen', reason: '再来' })).toEqual({
    ok: false,
    code: 'case/wrong-step'
  })
})

test('A.30: declining without an explanation is refused', () => {
  expect(decideStage(from('registered'), { kind: 'decline', reason: ' ' })).toEqual({
    ok: false,
    code: 'case/reason-missing'
  })
})

test('7.1.4.j: a closed case reopens with a reason only', () => {
  expect(decideStage(from('closed'), { kind: 'reopen', reason: '' })).toEqual({
    ok: false,
    code: 'case/reason-missing'
  })
})

test('a module with something open stands in the way of closing, and is named', () => {
  const objections = [{ plugin: 'crisis-intervention', message: { zh: '还有红色风险', en: 'A red risk is open' } }]

  expect(decideStage({ stage: 'in-service', objections }, { kind: 'close', ending: 'ended' })).toEqual({
    ok: false,
    code: 'case/objected',
    data: objections
  })
  expect(decideStage({ stage: 'closed', objections }, { kind: 'archive' }).ok).toBe(true)
})

test('no road leads to the archive but through the closing', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 30 }), (walk) => {
      let stage: Stage = 'registered'
      const seen: Stage[] = [stage]
      for (const command of walk) {
        const decision = decideStage(from(stage), command)
        if (decision.ok) seen.push((stage = decision.value))
      }
      seen.forEach((reached, index) => {
        if (reached === 'archived') expect(seen[index - 1]).toBe('closed')
        if (reached === 'in-service') expect(seen.slice(0, index)).toContain('planned')
      })
    })
  )
})

test('5.6.a: while a judicial claim has no guidance on record the case does not go to planning', () => {
  expect(decideStage({ ...from('assessed'), isUnguided: true }, { kind: 'plan' })).toEqual({ ok: false, code: 'case/guidance-missing', data: { clause: '5.6.a' } })
  expect(decideStage({ ...from('assessed'), isUnguided: false }, { kind: 'plan' })).toEqual({ ok: true, value: 'planned' })
  expect(decideStage({ ...from('assessed'), isUnguided: true }, { kind: 'decline', reason: '超出范围' })).toMatchObject({ ok: true })
})
