import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planForm } from '../plan/plan-form.ts'
import { linkForm, linkOutcomes, type LinkAnswers } from './link-form.ts'
import { providerTypes } from './provider-type.ts'
import { lineOfLink, linesMissingFrom, providerTotals, resourcesOfCase } from './resource-link.ts'
import { compareNeeds, gapOn, isUnmet, needsOfPlan, type NeedText } from './resource-need.ts'

const today = { today: '2026-03-01' }
const link: LinkAnswers = { resource: '助医金', providerType: 'charity', provider: '区慈善会', quantity: '2000 元', linkedOn: '2026-02-20', outcome: 'given', result: '已发放' }

test('6.3.1.e, 7.2.3.e: a link says what, from whom, how much and what came of it, or is not written', () => {
  expect(linkForm.checkSubmit(link, today)).toEqual([])
  expect(linkForm.checkSubmit({ ...link, quantity: null, result: null }, today)).toEqual([])
  for (const field of ['resource', 'providerType', 'provider', 'linkedOn', 'outcome']) {
    expect(linkForm.checkSubmit({ ...link, [field]: null }, today), field).toEqual([expect.objectContaining({ field, level: 'refusal' })])
  }
  expect(linkForm.checkSubmit({ ...link, linkedOn: '2026-03-02' }, today)).toMatchObject([{ field: 'linkedOn' }])
})

test('6.3.1.e: C.08 holds every link of the case, a line each, in the words of the form', () => {
  const bare: LinkAnswers = { resource: '法律咨询', providerType: 'government', provider: '区法律援助处', linkedOn: '2026-02-21', outcome: 'pending' }

  expect(resourcesOfCase([link, bare])).toBe('2026-02-20 助医金（公益组织：区慈善会，2000 元），已落实：已发放\n2026-02-21 法律咨询（政府：区法律援助处），联系中')
})

test.each([
  ['nothing is written', '', 2],
  ['the author wrote something of their own', '邻里互助', 2],
  ['one of them stands in it, among other words', `邻里互助\n ${lineOfLink(link)} \n另有志愿者`, 1],
  ['the author changed a line: it is offered anew and never put in its place', lineOfLink(link).replace('2000', '3000'), 2]
])('6.3.1.e: what is offered to C.08 where %s', (_, written, offered) => {
  expect(linesMissingFrom(written, [link, { ...link, resource: '轮椅' }])).toHaveLength(offered)
})

test.each([
  ['none of them is written', 0, 3],
  ['one of them is written', 1, 2],
  ['all are written', 3, 0],
  ['more are written than were linked', 4, 0]
])('6.3.1.e: of three links that read alike each wants its line where %s', (_, written, offered) => {
  const text = Array(written).fill(lineOfLink(link)).join('\n')

  expect(linesMissingFrom(text, [link, link, link])).toEqual(Array(offered).fill(lineOfLink(link)))
  expect(linesMissingFrom(text, [{ ...link, linkedOn: '2026-01-20' }])).toHaveLength(1)
})

test('7.2.3.e: the totals by the three types of provider are those of the whole list', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...providerTypes)), (types) => {
      const { byType, all } = providerTotals(types.map((providerType) => ({ providerType })))
      expect(byType.government + byType.enterprise + byType.charity).toBe(all)
      expect(all).toBe(types.length)
    })
  )
})

test('7.1.3.g: the plan asks for resources by row; one without a name is refused', () => {
  const plan = { needs: [{ kind: 'rights', lacks: 'resources', text: '医疗费' }], goals: [{ goal: '就医', indicator: '住院', dueOn: '2026-05-01' }], noRisk: '平稳' } as const
  const found = (resourceNeeds: object[]) => planForm.checkSubmit({ ...plan, resourceNeeds } as never, today).map(({ field }) => field)

  expect(found([{ resource: '助医金', providerType: 'charity' }, { resource: '轮椅' }])).toEqual([])
  expect(found([{ providerType: 'charity' }])).toEqual(['resourceNeeds.0.resource'])
  expect(needsOfPlan({ resourceNeeds: [{ resource: ' 轮椅 ' }] })).toEqual([{ resource: '轮椅', providerType: null }])
})

test('7.1.3.g: another version of the plan keeps what it asks for still, and drops what it does not', () => {
  const need = (resource: string, providerType: NeedText['providerType'] = null) => ({ resource, providerType })
  const standing = [{ id: 'a', ...need('轮椅') }, { id: 'b', ...need('助医金', 'charity') }]

  expect(compareNeeds([need('轮椅'), need('助医金', 'government')], standing)).toEqual({ add: [need('助医金', 'government')], drop: [standing[1]] })
  expect(compareNeeds([need('轮椅'), need('助医金', 'charity')], standing)).toEqual({ add: [], drop: [] })
})

test.each([
  ['no link', [], true],
  ['a link to another need', [{ needId: 'other', outcome: 'given' }], true],
  ['a link to none', [{ needId: null, outcome: 'given' }], true],
  ['one that was not to be had', [{ needId: 'need', outcome: 'failed' }], true],
  ['one that is being arranged', [{ needId: 'need', outcome: 'pending' }], false],
  ['one that failed and one that was given', linkOutcomes.map((outcome) => ({ needId: 'need', outcome })), false]
] as const)('7.1.3.g: a need with %s is unmet: %#', (_, links, expected) => {
  expect(isUnmet('need', links)).toBe(expected)
})

test('7.1.4.g: after the set days without a link a need is listed to the supervisor', () => {
  expect([gapOn('2026-02-20', 14), gapOn('2026-02-20', 1)]).toEqual(['2026-03-06', '2026-02-21'])
})
