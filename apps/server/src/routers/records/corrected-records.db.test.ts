import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aClosure, anAssessment, anIntake, anInterview, aPlan, aRegistration, planApproved } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  worker = await coreDesk(world, 'w1')
  lead = await coreDesk(world, 'lead1')
})
afterAll(() => world.end())

type Review = Parameters<CoreCaller['records']['review']>[0]['review']

async function judge(caseId: never, recordId: string, review: Review) {
  return lead.records.review({ caseId, recordId: recordId as never, review })
}

async function anAcceptedCase() {
  const caseId = (await worker.cases.register(aRegistration())).caseId! as never
  const { recordId } = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  await judge(caseId, recordId, { verdict: 'approve', assignee: world.people.w1.postId as never, opinion: '' })
  return { caseId, intakeId: recordId as never }
}

const planOf = (goal: string) => aPlan({ stageGoals: [{ of: 1, goal }] })

test('7.1.4.e: while a corrected plan waits or is returned the case follows the one that was approved', async () => {
  const { caseId } = await anAcceptedCase()
  const first = await worker.records.sign({ caseId, form: 'core.plan', answers: planOf('双方见面一次') })
  await judge(caseId, first.recordId, planApproved)
  const goals = async () => (await worker.records.getDraft({ caseId, form: 'core.closure' })).answers['goals']

  const second = await worker.records.sign({ caseId, form: 'core.plan', recordId: first.recordId as never, answers: planOf('签下维修约定') })
  expect(await goals()).toMatchObject([{ goal: '双方见面一次' }])
  await judge(caseId, second.recordId, { verdict: 'return', comments: [{ field: 'goals', text: '请写明期限' }], opinion: '' })
  expect(await goals()).toMatchObject([{ goal: '双方见面一次' }])

  const third = await worker.records.sign({ caseId, form: 'core.plan', recordId: second.recordId as never, answers: planOf('签下维修约定') })
  await judge(caseId, third.recordId, planApproved)
  expect(await goals()).toMatchObject([{ goal: '签下维修约定' }])
})

test('7.1.4.f: a red or orange risk of the approved plan keeps form C from being signed until it is resolved with evidence', async () => {
  const { caseId } = await anAcceptedCase()
  const risk = { risk: '案主扬言跳楼', level: 'red', response: '陪伴并通知家属', owner: '负责社工' }
  const planWith = (more: object) => aPlan({ serviceRisks: [{ ...risk, ...more }] })
  const plan = await worker.records.sign({ caseId, form: 'core.plan', answers: planWith({}) })
  await judge(caseId, plan.recordId, planApproved)
  const { openedOn } = await worker.records.getDraft({ caseId, form: 'core.closure' })
  const close = () => worker.records.sign({ caseId, form: 'core.closure', answers: aClosure({ openedOn, closedOn: openedOn }) })
  const correct = (more: object) => worker.records.sign({ caseId, form: 'core.plan', recordId: plan.recordId as never, answers: planWith(more) })

  expect((await refusalOf(close())).code).toBe('plan/grave-risk-open')
  expect((await refusalOf(correct({ status: 'resolved' }))).details.problems).toMatchObject([{ field: 'serviceRisks.0.evidence', clause: '7.1.4.f' }])
  const corrected = await correct({ status: 'resolved', evidence: '家属陪同，三次回访情绪平稳' })
  expect((await refusalOf(close())).code).toBe('plan/grave-risk-open')
  await judge(caseId, corrected.recordId, planApproved)
  expect((await close()).version).toBe(1)
})

test('A.29: a corrected intake that waits leaves the case where it stands, and work goes on', async () => {
  const { caseId, intakeId } = await anAcceptedCase()

  const corrected = await worker.records.sign({ caseId, form: 'core.intake', recordId: intakeId, answers: anIntake({ demand: '改正后的诉求。' }) })

  expect((await worker.cases.get({ caseId })).stage).toBe('assessed')
  await worker.records.sign({ caseId, form: 'core.interview', answers: anInterview() })
  const plan = await worker.records.sign({ caseId, form: 'core.plan', answers: aPlan() })
  expect(await judge(caseId, plan.recordId, planApproved)).toMatchObject({ stage: 'planned' })
  expect(await judge(caseId, corrected.recordId, { verdict: 'approve', assignee: world.people.w1.postId as never, opinion: '' })).toMatchObject({ stage: 'planned' })
})

test('7.1.4.c: a correction begun before a hand-over is no reception draft; the colleague sees that it exists, it comes back with the case, and its author can throw it away without it', async () => {
  const { caseId } = await anAcceptedCase()
  const { recordId } = await worker.records.sign({ caseId, form: 'core.interview', answers: anInterview() })
  await worker.records.correct({ caseId, recordId: recordId as never })
  await worker.records.saveDraft({ caseId, form: 'core.closure', version: 0, answers: { organs: '写到一半' } })
  const own = async (form = 'core.interview') => (await worker.records.drafts()).filter((draft) => draft.form === form)
  const give = async (to: 'w1' | 'w2') => lead.cases.handOver({ caseId, version: (await lead.cases.get({ caseId })).version, workerId: world.people[to].postId as never, reason: '岗位调整' })
  expect(await own()).toMatchObject([{ caseId, recordId }])

  await give('w2')

  expect(await own()).toMatchObject([{ form: 'core.interview', caseId: null, recordId: null }])
  const [closure] = await own('core.closure')
  expect(closure).toMatchObject({ caseId: null, number: expect.any(String) })
  const next = await coreDesk(world, 'w2')
  expect((await next.cases.get({ caseId })).colleaguesDrafts).toMatchObject([{ form: 'core.closure' }, { form: 'core.interview', by: '陈晓雯' }])
  await give('w1')
  expect(await own()).toMatchObject([{ caseId, recordId }])

  await give('w2')
  const [lost] = await own()
  const theirs = { form: 'core.interview', recordId: recordId as never, caseId, version: 0, answers: anInterview() }
  await next.records.saveDraft(theirs)
  expect((await refusalOf(worker.records.getDraft({ form: lost!.form, caseId, recordId: recordId as never }))).code).toBe('NOT_FOUND')
  for (const { form, subjectId } of [lost!, closure!]) await worker.records.discardDraft({ form, subjectId })
  expect([...(await own()), ...(await own('core.closure'))]).toEqual([])
  expect((await next.cases.get({ caseId })).colleaguesDrafts).toEqual([])
  expect((await next.records.drafts()).filter(({ form }) => form === 'core.interview')).toHaveLength(1)
})

test("A.09: a form A that says otherwise than the petitioner's details asks for it, and changes nothing by itself", async () => {
  const { petitionerId, caseId } = (await worker.cases.register(aRegistration())) as never as Record<'petitionerId' | 'caseId', never>
  const differs = async (recordId: string) => (await worker.records.get({ caseId, recordId: recordId as never })).differs
  const first = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  expect(await differs(first.recordId)).toEqual([])

  const second = await worker.records.sign({ caseId, form: 'core.intake', recordId: first.recordId as never, answers: anIntake({ name: '林嘉民', phone: '13812341234、13900001111', address: '某处 1 号' }) })
  expect(await differs(second.recordId)).toEqual(['name', 'phone', 'address'])
  expect(await differs(first.recordId)).toEqual([])
  expect(await worker.petitioners.reveal({ petitionerId, field: 'name', reason: '核对' })).toMatchObject({ value: '林嘉敏' })

  await worker.petitioners.update({ petitionerId, version: 1, changes: { identity: { name: '林嘉民', phones: ['13812341234', '13900001111'], address: '某处1号' } } })
  expect(await differs(second.recordId)).toEqual([])
})

test('B.16, C.14: a case does not close while a form waits for the lead or, returned, for its author, by the program and by the database', async () => {
  const { caseId, intakeId } = await anAcceptedCase()
  const plan = await worker.records.sign({ caseId, form: 'core.plan', answers: aPlan() })
  await judge(caseId, plan.recordId, planApproved)
  const interview = await worker.records.sign({ caseId, form: 'core.interview', answers: anInterview() })
  const corrected = await worker.records.sign({ caseId, form: 'core.intake', recordId: intakeId, answers: anIntake({ demand: '改正后的诉求。' }) })
  const { openedOn } = await worker.records.getDraft({ caseId, form: 'core.closure' })
  const closure = await worker.records.sign({ caseId, form: 'core.closure', answers: aClosure({ openedOn, closedOn: openedOn }) })
  const close = () => judge(caseId, closure.recordId, { verdict: 'approve', evaluation: '达成', rating: 'good' })

  const refused = await refusalOf(close())
  expect(refused).toMatchObject({ code: 'case/records-waiting', details: [{ message: { zh: '第 1 次会谈', en: 'Interview no. 1' } }, { message: { zh: '接案表' } }] })
  const byHand = () =>
    world.owner.transaction().execute(async (trx) => {
      await sql`update core.form_record set state = 'approved' where id = ${closure.recordId}`.execute(trx)
      await sql`update core."case" set stage = 'closed' where id = ${caseId}`.execute(trx)
    })
  await expect(byHand()).rejects.toThrow('B.16')

  await judge(caseId, corrected.recordId, { verdict: 'approve', assignee: world.people.w1.postId as never, opinion: '' })
  await judge(caseId, interview.recordId, { verdict: 'return', comments: [{ field: 'evaluation', text: '请补充依据' }], opinion: '' })
  expect(await refusalOf(close())).toMatchObject({ code: 'case/records-waiting', details: [{ message: { zh: '第 1 次会谈（已退回，待修改）' } }] })
  await expect(byHand()).rejects.toThrow('B.16')
  expect(await worker.records.waiting({})).toMatchObject([{ id: interview.recordId, waitsFor: 'revision' }])

  const revised = await worker.records.sign({ caseId, form: 'core.interview', recordId: interview.recordId as never, answers: anInterview() })
  await judge(caseId, revised.recordId, { verdict: 'approve', opinion: '' })
  expect(await close()).toMatchObject({ stage: 'closed' })
})

test('B.02, 4.5.a: a form is handed out masked; showing one answer is written down; saving or signing what is masked changes nothing', async () => {
  const { caseId } = await anAcceptedCase()
  const place = { caseId, form: 'core.interview' }
  const { answers, masked } = await worker.records.getDraft(place)
  expect(answers).toMatchObject({ subject: '林**', subjectContact: '138****1234', relation: '本人' })
  expect(masked).toEqual(['subject', 'subjectContact'])

  const { version } = await worker.records.saveDraft({ ...place, version: 0, masked, answers: { ...answers, purpose: '了解近况' } })
  expect((await worker.records.getDraft(place)).answers).toMatchObject({ subject: '林**', purpose: '了解近况' })
  expect(await worker.records.revealDraft({ ...place, field: 'subjectContact' })).toEqual({ field: 'subjectContact', value: '13812341234' })
  const audit = await world.owner.selectFrom('core.audit').select(['detail', 'reason', 'subjects']).where('procedure', '=', 'records.revealDraft').execute()
  expect(audit).toMatchObject([{ detail: { field: 'subjectContact' }, reason: '填写“信访社会工作服务会谈表”', subjects: [caseId] }])
  expect((await refusalOf(worker.records.revealDraft({ ...place, field: 'purpose' }))).code).toBe('NOT_FOUND')

  const clash = await refusalOf(worker.records.saveDraft({ ...place, version: 0, masked, answers: { subject: '林**', purpose: '另一份' } }))
  expect(clash).toMatchObject({ code: 'record/stale', details: { yours: { subject: '林**' }, theirs: { subject: '林**', subjectContact: '138****1234', purpose: '了解近况' }, differs: [] } })
  expect(JSON.stringify(clash)).not.toMatch(/林嘉敏|13812341234/)
  await worker.records.saveDraft({ ...place, version, masked: ['subject'], answers: { ...answers, subjectContact: '13900005555', purpose: '了解近况' } })

  const { recordId } = await worker.records.sign({ ...place, masked, answers: anInterview({ subject: '林**', subjectContact: '139****5555' }) })
  const clear = async (field: string) => (await worker.records.reveal({ caseId, recordId: recordId as never, field, reason: '核对' })).value
  expect([await clear('subject'), await clear('subjectContact')]).toEqual(['林嘉敏', '13900005555'])
})

test('B.02, H01: of two windows that have a telephone in clear, the later one is told when it differs, also when both mask to the same', async () => {
  const { caseId } = await anAcceptedCase()
  const place = { caseId, form: 'core.interview' }
  const { version } = await worker.records.saveDraft({ ...place, version: 0, answers: { subject: '司徒甲乙', subjectContact: '13811110000', purpose: '近况' } })
  await worker.records.saveDraft({ ...place, version, answers: { subject: '司徒丙丁', subjectContact: '13822220000', purpose: '近况' } })

  const clash = await refusalOf(worker.records.saveDraft({ ...place, version, answers: { subject: '司徒甲乙', subjectContact: '13811110000', purpose: '近况，另' } }))
  expect(clash).toMatchObject({ code: 'record/stale', details: { yours: { subject: '司徒**' }, theirs: { subject: '司徒**' }, differs: ['subject', 'subjectContact'] } })
  expect((await worker.records.revealDraft({ ...place, field: 'subjectContact' })).value).toBe('13822220000')
})

test('B.02: what a person typed is kept and signed as it was typed, however much it looks like a mask', async () => {
  const { caseId } = await anAcceptedCase()
  const place = { caseId, form: 'core.interview' }
  const typed = { subject: '司徒*', subjectContact: '138****0000' }
  await worker.records.saveDraft({ ...place, version: 0, answers: { ...typed, purpose: '近况' } })
  const { recordId } = await worker.records.sign({ ...place, masked: ['subject', 'subjectContact'], answers: anInterview(typed) })

  const clear = async (field: string) => (await worker.records.reveal({ caseId, recordId: recordId as never, field, reason: '核对' })).value
  expect([await clear('subject'), await clear('subjectContact')]).toEqual(['司徒*', '138****0000'])
})

test('7.1.2.a: an assessment is signed before the case is accepted, moves no stage, is approved by the lead and corrected as a version', async () => {
  const caseId = (await worker.cases.register(aRegistration())).caseId! as never
  const first = await worker.records.sign({ caseId, form: 'core.assessment', answers: anAssessment() })

  const incomplete = await refusalOf(worker.records.sign({ caseId, form: 'core.assessment', recordId: first.recordId as never, answers: anAssessment({ social: null }) }))
  expect(incomplete).toMatchObject({ code: 'record/incomplete', details: { problems: [{ field: 'social', clause: '7.1.2.a' }] } })
  expect(await lead.records.waiting({})).toEqual(expect.arrayContaining([expect.objectContaining({ id: first.recordId, form: 'core.assessment', waitsFor: 'decision' })]))
  expect(await judge(caseId, first.recordId, { verdict: 'approve', opinion: '预估全面' })).toEqual({ state: 'approved', stage: 'registered' })
  const second = await worker.records.sign({ caseId, form: 'core.assessment', recordId: first.recordId as never, answers: anAssessment({ social: '与妹妹恢复往来。' }) })
  expect(second).toMatchObject({ ordinal: 1, version: 2 })

  const { entries } = await worker.cases.timeline({ caseId, size: 20 })
  expect(entries.map(({ title }) => title.zh)).toEqual(expect.arrayContaining(['预估：社工签署', '预估：签批', '预估：签署第 2 版']))
  const row = await world.owner.selectFrom('core.form_record').select('answers').where('id', '=', second.recordId).executeTakeFirstOrThrow()
  expect(row.answers).toEqual({})
})

test('7.1.2.d: the plan begins with the needs of the assessment and the theories of form A; nobody types them twice', async () => {
  const caseId = (await worker.cases.register(aRegistration())).caseId! as never
  const intake = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake({ theories: ['ecosystem', 'other'], theoryOther: '优势视角', background: '与婆婆同住。' }) })
  await judge(caseId, intake.recordId, { verdict: 'approve', assignee: world.people.w1.postId as never, opinion: '' })
  expect((await worker.records.getDraft({ caseId, form: 'core.assessment' })).answers).toMatchObject({ family: '与婆婆同住。' })
  await worker.records.sign({ caseId, form: 'core.assessment', answers: anAssessment() })

  const { answers } = await worker.records.getDraft({ caseId, form: 'core.plan' })

  expect(answers).toMatchObject({ needs: anAssessment().needs, theories: ['ecosystem', 'other'], theoryOther: '优势视角' })
})

test('7.1.2.d: the plan begins with the needs of the newest assessment that was not returned', async () => {
  const { caseId } = await anAcceptedCase()
  const needs = async () => (await worker.records.getDraft({ caseId, form: 'core.plan' })).answers['needs'] ?? null
  const assess = async (text: string, recordId?: string) => (await worker.records.sign({ caseId, form: 'core.assessment', recordId: recordId as never, answers: anAssessment({ needs: [aNeed(text)] }) })).recordId
  const returned = { verdict: 'return' as const, comments: [{ field: 'needs', text: '请补充' }], opinion: '' }

  const first = await assess('住房')
  expect(await needs()).toEqual([aNeed('住房')])
  await judge(caseId, first, returned)
  expect(await needs()).toBeNull()
  const second = await assess('住房和就医', first)
  await judge(caseId, second, { verdict: 'approve', opinion: '' })
  const third = await assess('另有打算', second)
  expect(await needs()).toEqual([aNeed('另有打算')])
  await judge(caseId, third, returned)
  expect(await needs()).toEqual([aNeed('住房和就医')])
})

const aNeed = (text: string) => ({ kind: 'rights', lacks: 'chances', text })

test('7.1.4.j: in a case that ended no draft is begun, new or of a correction; one begun before is saved on and thrown away', async () => {
  const { caseId } = await anAcceptedCase()
  const plan = await worker.records.sign({ caseId, form: 'core.plan', answers: aPlan() })
  await judge(caseId, plan.recordId, planApproved)
  const { openedOn } = await worker.records.getDraft({ caseId, form: 'core.closure' })
  const closure = await worker.records.sign({ caseId, form: 'core.closure', answers: aClosure({ openedOn, closedOn: openedOn }) })
  const interview = { caseId, form: 'core.interview', answers: { purpose: '了解近况' } }
  const correction = { ...interview, form: 'core.plan', recordId: plan.recordId as never, answers: {} }
  const { version } = await worker.records.saveDraft({ ...interview, version: 0 })
  expect(await judge(caseId, closure.recordId, { verdict: 'approve', evaluation: '达成', rating: 'good' })).toMatchObject({ stage: 'closed' })

  const saved = await worker.records.saveDraft({ ...interview, version, answers: { purpose: '了解近况，补记' } })
  expect((await worker.records.getDraft({ caseId, form: interview.form })).answers).toMatchObject({ purpose: '了解近况，补记' })
  expect((await refusalOf(worker.records.saveDraft({ ...interview, version: 0 }))).code).toBe('record/stale')
  await worker.records.discardDraft({ form: interview.form, subjectId: caseId })
  expect((await refusalOf(worker.records.saveDraft({ ...interview, version: saved.version }))).code).toBe('record/stale')
  const begin = [() => worker.records.saveDraft({ ...interview, version: 0 }), () => worker.records.saveDraft({ ...correction, version: 0 }), () => worker.records.correct({ caseId, recordId: plan.recordId as never })]
  for (const call of begin) expect((await refusalOf(call())).code).toBe('case/read-only')
  expect((await worker.records.drafts()).filter((draft) => draft.caseId === caseId)).toEqual([])

  await lead.cases.reopen({ caseId, version: (await lead.cases.get({ caseId })).version, reason: '案主再次来访' })
  expect(await worker.records.saveDraft({ ...interview, version: 0 })).toMatchObject({ version: 1 })
})
