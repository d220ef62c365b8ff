import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { addDays, today } from '@xinshe/words'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aClosure, anIntake, anInterview, aPlan, aRegistration, planApproved } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  worker = await coreDesk(world, 'w1')
  lead = await coreDesk(world, 'lead1')
})
afterAll(() => world.end())

async function aCase() {
  return (await worker.cases.register(aRegistration())).caseId! as never
}

async function anAcceptedCase() {
  const caseId = await aCase()
  const { recordId } = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  await lead.records.review({ caseId, recordId: recordId as never, review: { verdict: 'approve', assignee: world.people.w1.postId as never, opinion: '同意接案' } })
  return { caseId, intakeId: recordId as never }
}

test('7.1: one case from the counter to the archive', async () => {
  const { caseId } = await anAcceptedCase()
  expect((await worker.cases.get({ caseId })).stage).toBe('assessed')

  const plan = await worker.records.sign({ caseId, form: 'core.plan', answers: aPlan() })
  expect(await lead.records.review({ caseId, recordId: plan.recordId as never, review: planApproved })).toMatchObject({ stage: 'planned' })
  await worker.cases.agree({ caseId, read: 0, agreement: { kind: 'signed', signedOn: '2026-01-12' } })
  const served = await worker.cases.serve({ caseId, version: (await worker.cases.get({ caseId })).version })
  expect(served.stage).toBe('in-service')

  const first = await worker.records.sign({ caseId, form: 'core.interview', answers: anInterview() })
  const second = await worker.records.sign({ caseId, form: 'core.interview', answers: anInterview({ heldOn: '2026-01-15' }) })
  expect([first.ordinal, second.ordinal]).toEqual([1, 2])
  for (const { recordId } of [first, second]) await lead.records.review({ caseId, recordId: recordId as never, review: { verdict: 'approve', opinion: '记录清楚' } })

  const draft = await worker.records.getDraft({ caseId, form: 'core.closure' })
  expect(draft.answers).toMatchObject({ goals: [{ goal: '双方见面一次' }], organs: '增城区住建局\n荔城街道信访办', openedOn: draft.openedOn })
  const closure = await worker.records.sign({ caseId, form: 'core.closure', answers: aClosure({ openedOn: draft.openedOn, closedOn: draft.openedOn }) })
  expect(await lead.records.review({ caseId, recordId: closure.recordId as never, review: { verdict: 'approve', evaluation: '目标达成，服务规范。', rating: 'good' } })).toMatchObject({ stage: 'closed' })

  const closed = await worker.cases.get({ caseId })
  expect(await worker.cases.archive({ caseId, version: closed.version })).toMatchObject({ stage: 'archived' })
  const seen = await worker.cases.get({ caseId })
  expect(seen.sixStages.current).toBe('archive')
  expect(seen.records.map(({ form, state }) => [form, state])).toEqual([
    ['core.closure', 'approved'], ['core.intake', 'approved'], ['core.interview', 'approved'], ['core.interview', 'approved'], ['core.plan', 'approved']
  ])
  const told = await world.owner.selectFrom('core.event').select('type').where('case_id', '=', caseId).orderBy('seq').execute()
  expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining(['core/case-opened', 'core/case-accepted', 'core/plan-approved', 'core/service-begun', 'core/case-closed', 'core/case-archived']))
})

test('A.26, A.27, A.28: the plan begins with what form A was accepted on; nobody types it twice', async () => {
  const caseId = await aCase()
  const answers = anIntake({ goals: '1. 恢复沟通\n2. 修好漏水', strategies: '1. 共同面谈', evaluation: '双方自评' })
  const { recordId } = await worker.records.sign({ caseId, form: 'core.intake', answers })
  await lead.records.review({ caseId, recordId: recordId as never, review: { verdict: 'approve', assignee: world.people.w1.postId as never, opinion: '' } })

  const { answers: begun } = await worker.records.getDraft({ caseId, form: 'core.plan' })

  expect(begun).toMatchObject({ goals: [{ goal: '恢复沟通', strategy: '共同面谈', method: '双方自评' }, { goal: '修好漏水' }] })
})

test('A.04: what was said in confidence lies sealed in the row; A.03 in the clear', async () => {
  const { intakeId } = await anAcceptedCase()

  const row = await world.owner.selectFrom('core.form_record').select(['answers', 'sealed']).where('id', '=', intakeId).executeTakeFirstOrThrow()

  expect(row.answers).toMatchObject({ source: 'self', needs: ['policy', 'neighbour'] })
  expect(JSON.stringify(row.answers)).not.toContain('漏水')
  expect(row.sealed.toString('utf8')).not.toContain('漏水')
})

test('A.03, A.21: signing without what is required is refused with the fields, and nothing is lost', async () => {
  const caseId = await aCase()
  await worker.records.saveDraft({ caseId, form: 'core.intake', version: 0, answers: { demand: '只写了诉求' } })

  const refused = await refusalOf(worker.records.sign({ caseId, form: 'core.intake', answers: { demand: '只写了诉求', source: 'referred' } }))

  expect(refused.code).toBe('record/incomplete')
  expect(refused.details.problems.map((problem: { field: string }) => problem.field)).toEqual(expect.arrayContaining(['informed', 'sourceNote', 'needs', 'needsAnalysis']))
  expect((await worker.records.getDraft({ caseId, form: 'core.intake' })).answers).toEqual({ demand: '只写了诉求' })
})

test('A.10, A.11, A.13, A.21: what only the server can judge, and what is masked, stands in the same list as what is missing', async () => {
  const { caseId } = (await worker.cases.register(aRegistration({ name: '林一次', idNumber: '440118198005050029' }))) as never
  const { version } = await worker.records.saveDraft({ caseId, form: 'core.intake', version: 0, answers: anIntake({ phone: '1381', gender: 'male', firstContactOn: '1979-01-01', needs: [] }) })
  const { answers, masked } = await worker.records.getDraft({ caseId, form: 'core.intake' })

  const { problems } = await worker.records.check({ caseId, form: 'core.intake', answers, masked })
  const refused = await refusalOf(worker.records.sign({ caseId, form: 'core.intake', answers, masked }))

  expect(problems.map(({ field, level }) => [field, level])).toEqual([['gender', 'warning'], ['phone', 'refusal'], ['bornOn', 'refusal'], ['needs', 'refusal']])
  expect(refused.details.problems).toEqual(problems)
  expect((await worker.records.getDraft({ caseId, form: 'core.intake' })).version).toBe(version)
})

test('A.14: the age is that of the first contact, whenever it is read', async () => {
  const { caseId, intakeId } = await anAcceptedCase()

  expect((await worker.records.get({ caseId, recordId: intakeId })).answers).toMatchObject({ age: 45, worker: '陈晓雯', name: '林**', phone: '138****1234' })
})

test('4.5.a: a masked answer is shown one at a time, with its audit row', async () => {
  const { caseId, intakeId } = await anAcceptedCase()

  expect(await worker.records.reveal({ caseId, recordId: intakeId, field: 'name', reason: '核对身份' })).toEqual({ field: 'name', value: '林嘉敏' })

  const audit = await world.owner.selectFrom('core.audit').select(['detail', 'reason', 'subjects']).where('procedure', '=', 'records.reveal').execute()
  expect(audit).toMatchObject([{ detail: { field: 'name' }, reason: '核对身份', subjects: [caseId] }])
})

test('B.05: an interview dated before A.01 of the signed intake is signed, with a warning', async () => {
  const { caseId } = await anAcceptedCase()
  const signed = async (heldOn: string) => (await worker.records.sign({ caseId, form: 'core.interview', answers: anInterview({ heldOn }) })).warnings

  expect(await signed('2026-01-04')).toMatchObject([{ field: 'heldOn', clause: 'B.05', level: 'warning' }])
  expect(await signed('2026-01-05')).toEqual([])
})

test('A.31: the author cannot approve the own form', async () => {
  const caseId = (await lead.cases.register(aRegistration())).caseId! as never
  const { recordId } = await lead.records.sign({ caseId, form: 'core.intake', answers: anIntake() })

  const refused = await refusalOf(lead.records.review({ caseId, recordId: recordId as never, review: { verdict: 'approve', assignee: world.people.w1.postId as never, opinion: '' } }))

  expect(refused.code).toBe('record/own-approval')
})

test('A.31, 7.1.4.e, 4.5.a: a return carries comments at the fields, keeps the text and makes the next version; of two versions a name that changed is said to, and no more', async () => {
  const caseId = await aCase()
  const { recordId } = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  await lead.records.review({ caseId, recordId: recordId as never, review: { verdict: 'return', comments: [{ field: 'needsAnalysis', text: '请补充理论依据' }], opinion: '' } })

  const again = await worker.records.getDraft({ caseId, form: 'core.intake', recordId: recordId as never })
  expect(again.answers).toMatchObject({ name: '林**', demand: '要求楼上修复漏水并赔偿。' })
  expect(again.verdicts).toMatchObject([{ verdict: 'returned', comments: [{ field: 'needsAnalysis', text: '请补充理论依据' }], signedName: '黄敏仪' }])
  const next = await worker.records.sign({ caseId, form: 'core.intake', recordId: recordId as never, answers: { ...again.answers, needsAnalysis: '任务中心模式。' }, masked: again.masked })

  expect(next.version).toBe(2)
  const { changes } = await worker.records.diff({ caseId, from: recordId as never, to: next.recordId as never })
  expect(changes).toEqual([{ field: 'needsAnalysis', from: anIntake().needsAnalysis, to: '任务中心模式。' }])

  const moved = await worker.records.sign({ caseId, form: 'core.intake', recordId: next.recordId as never, answers: { ...again.answers, name: '林嘉', address: '荔城街道示例路 8 号', needsAnalysis: '任务中心模式。' }, masked: again.masked.filter((field) => field !== 'name') })
  expect(await worker.records.diff({ caseId, from: next.recordId as never, to: moved.recordId as never })).toMatchObject({
    masked: ['name', 'address'], changes: [{ field: 'name', from: '****', to: '****' }, { field: 'address', from: null, to: '****' }]
  })
})

test('A.30: declining needs the explanation and ends the case', async () => {
  const caseId = await aCase()
  const { recordId } = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })

  await lead.records.review({ caseId, recordId: recordId as never, review: { verdict: 'decline', explanation: '超出服务范围，已转介法律援助。' } })

  expect((await worker.cases.get({ caseId })).stage).toBe('declined')
  expect((await refusalOf(worker.records.sign({ caseId, form: 'core.interview', answers: anInterview() }))).code).toBe('case/read-only')
})

test('two who sign the same form: the second is told and gets both texts', async () => {
  const caseId = await aCase()
  await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })

  const second = await refusalOf(lead.records.sign({ caseId, form: 'core.intake', answers: anIntake({ demand: '另一份诉求' }) }))

  expect(second).toMatchObject({ code: 'record/stale', details: { yours: { demand: '另一份诉求' }, theirs: { demand: '要求楼上修复漏水并赔偿。' } } })
})

test('A.29: a signature sent again after a lost answer is answered as the first time; with another text it is refused', async () => {
  const caseId = await aCase()
  const sent = { caseId, form: 'core.intake' as const, answers: anIntake() }
  const first = await worker.records.sign(sent)

  expect(await worker.records.sign(sent)).toEqual(first)
  await lead.records.review({ caseId, recordId: first.recordId as never, review: { verdict: 'return', comments: [{ field: 'demand', text: '请写具体' }] } as never })
  expect(await worker.records.sign(sent)).toEqual(first)
  const next = { ...sent, recordId: first.recordId as never, answers: anIntake({ demand: '要求楼上修复漏水，并赔偿地板。' }) }
  const second = await worker.records.sign(next)
  expect(await worker.records.sign(next)).toEqual(second)
  expect(second).toMatchObject({ version: 2 })
  for (const other of [sent, { ...next, answers: anIntake({ demand: '另一份诉求' }) }]) expect((await refusalOf(worker.records.sign(other))).code).toBe('record/stale')
  expect((await refusalOf(lead.records.sign(next))).code).toBe('record/stale')
})

test('B.07, B.12: an interview signed again after a lost answer is one record with one set of tasks; with another text both are shown', async () => {
  const [{ caseId }, { caseId: other }] = [await anAcceptedCase(), await anAcceptedCase()]
  const sent = { requestId: randomUUID(), caseId, form: 'core.interview', answers: anInterview({ followUpTasks: [{ text: '下周家访', dueOn: addDays(today(new Date()), 7) }] }) }
  const first = await worker.records.sign(sent)
  const followed = () => Promise.all([worker.tasks.ofCase({ caseId }), worker.service.ofCase({ caseId })])
  const before = await followed()

  expect(await worker.records.sign(sent)).toEqual(first)
  expect(first).toMatchObject({ recordId: sent.requestId, ordinal: 1 })
  expect(await refusalOf(worker.records.sign({ ...sent, answers: { ...sent.answers, evaluation: '情绪有起伏。' } }))).toMatchObject({ code: 'record/stale', details: { recordId: first.recordId } })
  expect((await refusalOf(worker.records.sign({ ...sent, caseId: other }))).code).toBe('record/recorded-otherwise')
  expect(await followed()).toEqual(before)
  expect((await worker.cases.get({ caseId })).records.filter(({ form }) => form === 'core.interview')).toHaveLength(1)
  expect(await worker.records.sign({ ...sent, requestId: randomUUID() })).toMatchObject({ ordinal: 2 })
})

test('two who sign at the same moment: one record', async () => {
  const caseId = await aCase()

  const signed = await Promise.allSettled([worker, lead].map((desk) => desk.records.sign({ caseId, form: 'core.intake', answers: anIntake() })))

  expect(signed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('B.07, 7.1.3.a: the interviews of a case are numbered from one; a discarded draft leaves no gap', async () => {
  const { caseId } = await anAcceptedCase()
  await worker.records.saveDraft({ caseId, form: 'core.interview', version: 0, answers: { purpose: '写了又不要' } })
  await worker.records.discardDraft({ subjectId: caseId, form: 'core.interview' })

  expect((await worker.records.sign({ caseId, form: 'core.interview', answers: anInterview() })).ordinal).toBe(1)
})

test('a draft saved in another tab is not overwritten, and a signed one does not come back', async () => {
  const caseId = await aCase()
  const { version } = await worker.records.saveDraft({ caseId, form: 'core.intake', version: 0, answers: { demand: '甲' } })
  await worker.records.saveDraft({ caseId, form: 'core.intake', version, answers: { demand: '乙' } })

  expect(await refusalOf(worker.records.saveDraft({ caseId, form: 'core.intake', version, answers: { demand: '丙' } }))).toMatchObject({
    code: 'record/stale', details: { yours: { demand: '丙' }, theirs: { demand: '乙' }, version: 2 }
  })
  await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  expect((await refusalOf(worker.records.saveDraft({ caseId, form: 'core.intake', version: 2, answers: { demand: '迟到' } }))).code).toBe('record/stale')
  expect((await refusalOf(worker.records.saveDraft({ caseId, form: 'core.intake', version: 0, answers: { demand: '迟到' } }))).code).toBe('record/stale')
})

test('a misspelt field in a draft is refused, not dropped', async () => {
  const caseId = await aCase()

  expect((await refusalOf(worker.records.saveDraft({ caseId, form: 'core.intake', version: 0, answers: { demnad: '甲' } }))).code).toBe('BAD_REQUEST')
})

test('a colleague, the rival agency and the bureau reach no form of the case', async () => {
  const { caseId, intakeId } = await anAcceptedCase()

  for (const stranger of ['w2', 'w3', 'officerA'] as const) {
    const { records } = await coreDesk(world, stranger)
    const calls = [() => records.get({ caseId, recordId: intakeId }), () => records.list({ caseId }), () => records.getDraft({ caseId, form: 'core.intake' })]
    for (const call of calls) expect(['NOT_FOUND', 'FORBIDDEN']).toContain((await refusalOf(call())).code)
  }
})

test('7.1.4.c: a case is handed over with its reason; the old worker is out, the new one reads everything and sees what is unfinished', async () => {
  const { caseId, intakeId } = await anAcceptedCase()
  await worker.records.sign({ caseId, form: 'core.interview', answers: anInterview() })
  await worker.records.saveDraft({ caseId, form: 'core.plan', version: 0, answers: { theme: '没写完的计划' } })
  const { version } = await lead.cases.get({ caseId })

  expect((await refusalOf(lead.cases.handOver({ caseId, version, workerId: world.people.w2.postId as never, reason: '' }))).code).toBe('case/reason-missing')
  const handed = await lead.cases.handOver({ caseId, version, workerId: world.people.w2.postId as never, reason: '原社工调岗' })

  expect(handed.unfinished).toMatchObject([{ form: 'core.interview', state: 'signed' }])
  expect(handed.drafts).toMatchObject([{ form: 'core.plan', by: '陈晓雯' }])
  const next = await coreDesk(world, 'w2')
  const seen = await next.cases.get({ caseId })
  expect(seen.colleaguesDrafts).toMatchObject([{ form: 'core.plan', by: '陈晓雯' }])
  expect(JSON.stringify(seen)).not.toContain('没写完的计划')
  expect((await next.records.get({ caseId, recordId: intakeId })).answers).toMatchObject({ worker: '陈晓雯' })
  expect((await refusalOf(worker.records.get({ caseId, recordId: intakeId }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(lead.cases.assign({ caseId, version, workerId: world.people.w1.postId as never }))).code).toBe('record/stale')
})

test('A.02: a worker of another contract, or one who has left, cannot be chosen', async () => {
  const { caseId } = await anAcceptedCase()
  const { version } = await lead.cases.get({ caseId })

  for (const person of ['w3', 'former'] as const) {
    expect((await refusalOf(lead.cases.assign({ caseId, version, workerId: world.people[person].postId as never }))).code).toBe('case/worker-not-of-contract')
  }
  expect((await lead.cases.workersHere()).map(({ name }) => name)).toEqual(['陈晓雯', '黄敏仪', '李志强'])
})

test('7.1.3.f: without an agreement service begins only after its waiver is approved by somebody else', async () => {
  const { caseId } = await anAcceptedCase()
  const plan = await worker.records.sign({ caseId, form: 'core.plan', answers: aPlan() })
  await lead.records.review({ caseId, recordId: plan.recordId as never, review: planApproved })
  const version = async () => (await worker.cases.get({ caseId })).version

  expect((await refusalOf(worker.cases.serve({ caseId, version: await version() }))).code).toBe('plan/agreement-missing')
  await worker.cases.agree({ caseId, read: 0, agreement: { kind: 'waived', reason: '案主不愿签字，口头同意。' } })
  expect((await refusalOf(worker.cases.serve({ caseId, version: await version() }))).code).toBe('plan/waiver-not-approved')
  for (let click = 0; click < 2; click++) await lead.cases.approveWaiver({ caseId, read: 1 })

  expect((await worker.cases.serve({ caseId, version: await version() })).stage).toBe('in-service')
})

test('7.1.3.f: an agreement builds on the one that was read, and stands once the service has begun', async () => {
  const { caseId } = await anAcceptedCase()
  const plan = await worker.records.sign({ caseId, form: 'core.plan', answers: aPlan() })
  await lead.records.review({ caseId, recordId: plan.recordId as never, review: planApproved })
  const signed = (signedOn: string) => ({ kind: 'signed' as const, signedOn })
  const asked = { caseId, read: 0, agreement: { kind: 'waived' as const, reason: '案主不愿签字' } }
  await worker.cases.agree(asked)
  expect((await lead.cases.get({ caseId })).agreement).toMatchObject({ version: 1, agreement: { reason: '案主不愿签字' } })
  await worker.cases.agree(asked)
  await worker.cases.agree({ caseId, read: 1, agreement: signed('2026-01-12') })

  const [approval, again] = [await refusalOf(lead.cases.approveWaiver({ caseId, read: 1 })), await refusalOf(lead.cases.agree({ caseId, read: 1, agreement: signed('2026-01-13') }))]

  expect([approval.code, again.code]).toEqual(['record/stale', 'record/stale'])
  expect(again.details).toMatchObject({ yours: { signedOn: '2026-01-13' }, theirs: { signedOn: '2026-01-12' }, version: 2, message: { zh: expect.stringContaining('2026年1月12日'), en: expect.stringContaining('12 January 2026') } })
  await worker.cases.serve({ caseId, version: (await worker.cases.get({ caseId })).version })
  expect((await refusalOf(worker.cases.agree({ caseId, read: 2, agreement: signed('2026-01-13') }))).code).toBe('case/wrong-step')
  expect((await worker.cases.timeline({ caseId })).entries.filter(({ kind }) => kind.startsWith('core/agreement'))).toHaveLength(2)
})

test('7.1.4.j: a closed case is read-only until the lead reopens it with a reason; it keeps its number and can be closed again', async () => {
  const { caseId } = await anAcceptedCase()
  const plan = await worker.records.sign({ caseId, form: 'core.plan', answers: aPlan() })
  await lead.records.review({ caseId, recordId: plan.recordId as never, review: planApproved })
  const { openedOn } = await worker.records.getDraft({ caseId, form: 'core.closure' })
  const answers = aClosure({ openedOn, closedOn: openedOn })
  const closure = await worker.records.sign({ caseId, form: 'core.closure', answers })
  const evaluation = { verdict: 'approve', evaluation: '达成', rating: 'good' } as const
  await lead.records.review({ caseId, recordId: closure.recordId as never, review: evaluation })
  const closed = await lead.cases.get({ caseId })

  expect((await refusalOf(worker.records.sign({ caseId, form: 'core.interview', answers: anInterview() }))).code).toBe('case/read-only')
  expect((await refusalOf(lead.cases.reopen({ caseId, version: closed.version, reason: ' ' }))).code).toBe('case/reason-missing')
  await lead.cases.reopen({ caseId, version: closed.version, reason: '案主再次来访' })

  const again = await worker.records.sign({ caseId, form: 'core.closure', recordId: closure.recordId as never, answers })
  expect(await lead.records.review({ caseId, recordId: again.recordId as never, review: evaluation })).toMatchObject({ stage: 'closed' })
  expect((await lead.cases.get({ caseId })).number).toBe(closed.number)
})

test('C.10.2: a closure is signed with the stage goals of the approved plan, none left out and none invented', async () => {
  const { caseId } = await anAcceptedCase()
  const plan = await worker.records.sign({ caseId, form: 'core.plan', answers: aPlan() })
  await lead.records.review({ caseId, recordId: plan.recordId as never, review: planApproved })
  const { openedOn } = await worker.records.getDraft({ caseId, form: 'core.closure' })
  const sign = (more: Record<string, unknown>) => worker.records.sign({ caseId, form: 'core.closure', answers: aClosure({ openedOn, closedOn: openedOn, ...more }) })
  const invented = [{ goal: '编造的目标', result: 'achieved' }]

  for (const kind of ['achieved', 'self-ended']) {
    for (const goals of [[], invented, [{ goal: '双方见面一次', result: 'achieved' }, ...invented]]) {
      const refused = await refusalOf(sign({ kind, goals }))
      expect(refused.code).toBe('record/incomplete')
      expect(refused.details.problems).toContainEqual(expect.objectContaining({ field: 'goals', clause: 'C.10.2', level: 'refusal' }))
    }
  }
  expect((await sign({ kind: 'self-ended' })).version).toBe(1)
})
