import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checklistOf, isFlowClosed, minutesBetween, nextStepOf } from './checklist.ts'
import { decideEntry, type NewEntry } from './decide-entry.ts'
import { mustReport } from './must-report.ts'
import { nothingKept, type FlowKept } from './kept.ts'
import { flowDue } from './flow-due.ts'
import { flowKinds, type FlowEntry, type FlowKind } from './flow.ts'
import { standingEntries } from '../standing-entries.ts'
import { flowSteps, stepOf } from './flow-steps.ts'
import { defaultRiskSetting } from '../risk/risk-setting.ts'

const now = '2026-03-01T04:00:00.000Z'
let ids = 0
const line = (step: string, more: Partial<FlowEntry> = {}): FlowEntry => ({ id: `e${(ids += 1)}`, step, about: null, corrects: null, isStruck: false, at: '2026-03-01T02:00:00.000Z', answers: {}, ...more })
const flow = (kind: FlowKind, entries: FlowEntry[]) => ({ kind, openedAt: '2026-03-01T01:00:00.000Z', entries, rating: null, kept: nothingKept, hours: defaultRiskSetting })
const added = (kind: FlowKind, entries: FlowEntry[], entry: Partial<NewEntry> & { step: string }) => {
  const decision = decideEntry({ ...flow(kind, entries), beganOn: '2026-02-01', visitOn: '2026-02-27' }, { about: null, corrects: null, answers: {}, at: '2026-03-01T03:00:00.000Z', ...entry }, now)
  return decision.ok ? 'accepted' : decision.code
}
const representatives = (count: number) => Array.from({ length: count }, () => line('collective/representative'))

test('7.2.1.a: five representatives, and no sixth; one who was taken back leaves room', () => {
  expect(added('collective', representatives(4), { step: 'collective/representative' })).toBe('accepted')
  const five = representatives(5)
  expect(added('collective', five, { step: 'collective/representative' })).toBe('flow/sixth-representative')
  expect(added('collective', five, { step: 'collective/representative', corrects: five[0]!.id })).toBe('accepted')
  expect(added('collective', [...five, line('collective/representative', { corrects: five[0]!.id, isStruck: true })], { step: 'collective/representative' })).toBe('accepted')
})

test('7.2.1.a: whatever is added, corrected and taken back, never more than five stand', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ what: fc.constantFrom('add', 'correct', 'strike'), which: fc.nat(8) }), { maxLength: 30 }), (acts) => {
      const entries: FlowEntry[] = []
      for (const { what, which } of acts) {
        const target = standingEntries(entries)[which]?.id ?? null
        if (what === 'strike' && target) entries.push(line('collective/representative', { corrects: target, isStruck: true }))
        else if (added('collective', entries, { step: 'collective/representative', corrects: what === 'correct' ? target : null }) === 'accepted') entries.push(line('collective/representative', { corrects: what === 'correct' ? target : null }))
        expect(standingEntries(entries).length).toBeLessThanOrEqual(5)
      }
    })
  )
})

test.each([[0, false], [1, true], [4, true], [99_999, true], [100_000, false], [1_000_000, false], [5.5, false]])('7.2.1.b: a headcount of %d is accepted: %s', (headcount, isGood) => {
  const problems = stepOf('collective/headcount')!.form!.checkSubmit({ on: '2026-03-01', at: '10:00', headcount }, { today: '2026-03-01' })

  expect(problems.length === 0).toBe(isGood)
})

test('7.2.1.b: at the threshold the report opens, once', () => {
  expect([49, 50, 51].map((headcount) => mustReport([], headcount, 50))).toEqual([false, true, true])
  expect(mustReport([line('collective/report')], 500, 50)).toBe(false)
})

test('7.2.1.b: a report that rests on a count which was wrong does not answer for those who come later', () => {
  const count = (headcount: number, more: Partial<FlowEntry> = {}) => line('collective/headcount', { answers: { headcount }, ...more })
  const sixty = count(60)
  const reported = [sixty, line('collective/report')]
  const six = count(6, { corrects: sixty.id })

  expect(mustReport([...reported, six], 70, 50)).toBe(true)
  expect(mustReport([...reported, count(0, { corrects: sixty.id, isStruck: true })], 70, 50)).toBe(true)
  expect(mustReport([...reported, six, count(55, { corrects: six.id })], 70, 50)).toBe(false)
  expect(mustReport([...reported, six, count(70), line('collective/report')], 80, 50)).toBe(false)
  expect(mustReport([sixty, count(80), line('collective/report'), six], 90, 50)).toBe(false)
  expect(mustReport([count(6), line('collective/report'), count(60)], 70, 50)).toBe(false)
  expect(mustReport([...reported, six, line('collective/report', { corrects: reported[1]!.id })], 70, 50)).toBe(true)
})

test('7.2.1.c: the minutes to the arrival; nobody arrives before the call, or twice', () => {
  const notice = line('collective/notice')
  expect(minutesBetween(notice.at, '2026-03-01T02:25:00.000Z')).toBe(25)
  const arrival = { step: 'collective/arrival', about: notice.id }
  expect(added('collective', [notice], arrival)).toBe('accepted')
  expect(added('collective', [notice], { ...arrival, at: '2026-03-01T01:59:00.000Z' })).toBe('flow/before-it')
  expect(added('collective', [notice, line('collective/arrival', { about: notice.id })], arrival)).toBe('flow/already-followed-up')
  expect(added('collective', [notice], { step: 'collective/arrival' })).toBe('flow/changed')
})

test('7.2.1.f: the police without a dissuasion before asks why', () => {
  expect(added('collective', [], { step: 'collective/police' })).toBe('flow/no-dissuasion')
  expect(added('collective', [], { step: 'collective/police', answers: { reason: '有人持刀' } })).toBe('accepted')
  expect(added('collective', [line('collective/dissuasion')], { step: 'collective/police' })).toBe('accepted')
  const dissuaded = line('collective/dissuasion', { at: '2026-03-01T02:30:00.000Z' })
  expect(added('collective', [dissuaded], { step: 'collective/police', at: '2026-03-01T02:29:00.000Z' }), 'a dissuasion after the notice is none').toBe('flow/no-dissuasion')
  expect(added('collective', [dissuaded], { step: 'collective/police', at: '2026-03-01T10:30:00.000+08:00' }), 'in the same minute').toBe('accepted')
})

test('7.2.1.f: a dissuasion is not corrected to after the police notice, unless that says why, or another came first', () => {
  const dissuaded = line('collective/dissuasion', { at: '2026-03-01T02:30:00.000Z' })
  const told = line('collective/police', { at: '2026-03-01T02:40:00.000Z' })
  const corrected = (at: string, ...more: FlowEntry[]) => added('collective', [dissuaded, ...more], { step: 'collective/dissuasion', corrects: dissuaded.id, at })

  expect(corrected('2026-03-01T02:50:00.000Z', told)).toBe('flow/no-dissuasion')
  expect(corrected('2026-03-01T02:35:00.000Z', told)).toBe('accepted')
  expect(corrected('2026-03-01T02:50:00.000Z', { ...told, answers: { reason: '有人持刀' } })).toBe('accepted')
  expect(corrected('2026-03-01T02:50:00.000Z', told, line('collective/dissuasion'))).toBe('accepted')
  expect(added('collective', [told], { step: 'collective/headcount' }), 'a notice that had neither before').toBe('accepted')
})

test('7.2.2.a, 7.2.2.b, 7.2.2.c: level, plan and judgement are done by the rating, and no line of the flow does them', () => {
  for (const step of ['irrational/level', 'irrational/plan', 'irrational/life-risk']) expect(added('irrational', [], { step })).toBe('flow/done-by-rating')
  const items = checklistOf({ ...flow('irrational', []), rating: { level: 'blue', lifeRisk: 'nobody', hasPlan: false, isConfirmed: false, planWantedSince: null } }, now)
  expect(items.map(({ step, state }) => [step.id, state]).slice(0, 3)).toEqual([['irrational/level', 'done'], ['irrational/plan', 'if-needed'], ['irrational/life-risk', 'done']])
})

test('7.2.2.a, 7.2.3.b: what is not done in its time is overdue, and comes first', () => {
  const late = '2026-03-05T01:00:00.000Z'
  expect(nextStepOf(checklistOf(flow('irrational', []), late))!.step.id).toBe('irrational/level')
  expect(nextStepOf(checklistOf(flow('hardship', []), late))!.step.id).toBe('hardship/organ')
  expect(nextStepOf(checklistOf(flow('hardship', []), now))!.step.id).toBe('hardship/visit')
})

test.each([
  ['from the opening on', [], '2026-03-01T02:00:00.000Z', ['hardship/organ']],
  ['overdue to the moment of its hours', [], '2026-03-04T01:00:00.000Z', ['hardship/organ!']],
  ['a contact is enough', [line('hardship/organ')], '2026-03-09T01:00:00.000Z', []],
  ['a contact that was taken back is none', [line('hardship/organ', { id: 'mistaken' }), line('hardship/organ', { corrects: 'mistaken', isStruck: true })], '2026-03-09T01:00:00.000Z', ['hardship/organ!']],
  ['a closed flow asks for nothing', [line('close')], '2026-03-09T01:00:00.000Z', []],
  ['and once it is reopened it does', [line('close'), line('reopen')], '2026-03-09T01:00:00.000Z', ['hardship/organ!']],
  ['opened again by the rule, it has its hours anew', [line('close'), line('reopen', { at: '2026-03-09T00:00:00.000Z', answers: { byRule: true } })], '2026-03-11T23:59:59.999Z', ['hardship/organ']],
  ['and is overdue when they are over', [line('close'), line('reopen', { at: '2026-03-09T00:00:00.000Z', answers: { byRule: true } })], '2026-03-12T00:00:00.000Z', ['hardship/organ!']]
])('7.2.3.b: the contact with the organs is due: %s', (_, entries, at, expected) => {
  expect(flowDue(flow('hardship', entries), at).map(({ step, isOverdue }) => step + (isOverdue ? '!' : ''))).toEqual(expected)
  expect(flowDue(flow('irrational', []), at), '7.2.2.a–c are asked for with the risk').toEqual([])
})

test('7.2.3.a: the survey needs both places and a finding at each', () => {
  const { form } = stepOf('hardship/visit')!
  const whole = { on: '2026-03-01', at: '10:00', home: '增江街', homeFindings: '独居', workplace: '无业', workFindings: '失业两年' }
  expect(form!.checkSubmit(whole, { today: '2026-03-01' })).toEqual([])
  for (const field of ['home', 'homeFindings', 'workplace', 'workFindings']) expect(form!.checkSubmit({ ...whole, [field]: null }, { today: '2026-03-01' }), field).not.toEqual([])
})

test.each([
  ['7.2.1.d', 'collective/meeting', { organs: '荔城街道、区城管局', opinion: '三日内恢复供水' }],
  ['7.2.1.e', 'collective/informed', { whom: '代表五人', told: '十五日内书面答复，请有序离开' }],
  ['7.2.2.e', 'irrational/on-site', { text: '在大厅宣讲条例第二十六条' }],
  ['7.2.3.c', 'hardship/meeting', { requestedBy: '荔城街道信访办', organs: '街道、民政局', outcome: '先行临时救助' }]
])('%s: a line of %s says what the clause asks for, or is not written', (_, step, facts) => {
  const { form } = stepOf(step)!
  const whole = { on: '2026-03-01', at: '10:00', ...facts }
  expect(form!.checkSubmit(whole, { today: '2026-03-01' })).toEqual([])
  for (const field of Object.keys(facts)) {
    expect(form!.checkSubmit({ ...whole, [field]: null }, { today: '2026-03-01' }), field).toEqual([expect.objectContaining({ field, level: 'refusal' })])
  }
})

/** An application that was corrected twice, and another one. */
const [asked, corrected, stands, other] = [line('hardship/application', { id: 'asked' }), line('hardship/application', { id: 'corrected', corrects: 'asked' }), line('hardship/application', { id: 'stands', corrects: 'corrected' }), line('hardship/application', { id: 'other' })]
const granted = (about: string) => line('hardship/application-result', { id: 'granted', about })
test.each([
  ['its result is told', [asked], 'asked', 'accepted'],
  ['a second one is not', [asked, granted('asked')], 'asked', 'flow/already-followed-up'],
  ['nor one after a correction', [asked, granted('asked'), corrected], 'corrected', 'flow/already-followed-up'],
  ['nor after two', [asked, granted('asked'), corrected, stands], 'stands', 'flow/already-followed-up'],
  ['nor of the line as it stood', [asked, corrected, granted('corrected'), stands], 'asked', 'flow/already-followed-up'],
  ['the result of one says nothing of another', [asked, granted('asked'), corrected, other], 'other', 'accepted'],
  ['who writes of the line as it stood means the one that stands', [asked, corrected], 'asked', 'accepted'],
  ['a result taken back leaves room', [asked, granted('asked'), corrected, line('hardship/application-result', { about: 'asked', corrects: 'granted', isStruck: true })], 'corrected', 'accepted'],
  ['of what was taken back there is none', [asked, line('hardship/application', { corrects: 'asked', isStruck: true })], 'asked', 'flow/changed']
] as const)('6.3.1.c: an application that was corrected is the same application: %s', (_, entries, about, code) => {
  expect(added('hardship', [...entries], { step: 'hardship/application-result', about })).toBe(code)
})

test('6.3.1.c: the result of an application that was corrected meanwhile can itself be corrected', () => {
  expect(added('hardship', [asked, granted('asked'), corrected], { step: 'hardship/application-result', about: 'asked', corrects: 'granted' })).toBe('accepted')
})

test('7.2.3.d, 7.2.3.e: reply and resources are done by those of the case, and no line of the flow does them', () => {
  const stateOf = (step: string, kept: Partial<FlowKept>) => checklistOf({ ...flow('hardship', []), kept: { ...nothingKept, ...kept } }, now).find((item) => item.step.id === step)!.state
  for (const step of ['hardship/reply', 'hardship/resource']) {
    expect(added('hardship', [], { step })).toBe('flow/done-in-case')
    expect(stateOf(step, {})).toBe('open')
  }
  expect(stateOf('hardship/resource', { resources: { byType: { government: 0, enterprise: 0, charity: 1 }, all: 1 } })).toBe('done')
  expect(stateOf('hardship/reply', { replies: { all: 1, days: 3 } })).toBe('done')
})

test('7.2.1.a: nobody chooses the representatives of a gathering before it, and nothing is done before the matter is there', () => {
  expect(added('collective', [], { step: 'collective/representative', at: '2019-03-01T03:00:00.000Z' })).toBe('flow/before-visit')
  expect(added('collective', [], { step: 'collective/representative', at: '2026-02-26T15:59:00.000Z' })).toBe('flow/before-visit')
  expect(added('collective', [], { step: 'collective/representative', at: '2026-02-26T16:00:00.000Z' })).toBe('accepted')
  expect(added('hardship', [], { step: 'hardship/visit', at: '2026-01-31T03:00:00.000Z' })).toBe('time/before-matter')
  expect(added('hardship', [], { step: 'hardship/visit', at: '2026-02-01T03:00:00.000Z' })).toBe('accepted')
})

test('7.2.1: a closed flow takes nothing but its reopening; a time to come and a step of another flow are refused', () => {
  const closed = [line('close')]
  expect(isFlowClosed(closed)).toBe(true)
  expect(isFlowClosed([...closed, line('reopen')])).toBe(false)
  expect(added('collective', closed, { step: 'collective/headcount' })).toBe('flow/closed')
  expect(added('collective', [], { step: 'collective/headcount', at: '2026-03-01T05:00:00.000Z' })).toBe('time/in-future')
  expect(added('collective', [], { step: 'hardship/visit' })).toBe('flow/unknown-step')
})

test('7.2.2.a: a flow whose mark fell asks for no level, as the duties of the risk do not', () => {
  const items = checklistOf({ ...flow('irrational', []), asks: false }, '2026-03-09T01:00:00.000Z')
  expect(items.filter(({ step }) => step.rated).map(({ state, dueAt }) => [state, dueAt])).toEqual([['if-needed', null], ['if-needed', null], ['if-needed', null]])
})

test('7.2.1, 7.2.2, 7.2.3: a step that waits says for which', () => {
  for (const kind of flowKinds) for (const { step, state } of checklistOf(flow(kind, []), now)) if (state === 'waiting') expect(step.waitsFor ?? [], step.id).not.toEqual([])
})

test('7.2.1, 7.2.2, 7.2.3: every step waits for and follows up steps of its own flow', () => {
  for (const kind of flowKinds) for (const { id, waitsFor = [], about } of flowSteps[kind]) {
    expect(id.startsWith(`${kind}/`)).toBe(true)
    for (const other of [...waitsFor, ...(about ? [about] : [])]) expect(flowSteps[kind].some((step) => step.id === other), `${id} → ${other}`).toBe(true)
  }
})
