import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { today } from '@xinshe/words'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { anIntake, aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let colleague: CoreCaller
let lead: CoreCaller
let caseId: never
let matterId: string
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())
beforeEach(async () => {
  ;[worker, colleague, lead] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'w2'), coreDesk(world, 'lead1')])
  const registered = await worker.cases.register(aRegistration())
  caseId = registered.caseId as never
  matterId = registered.matterId
})

const declared = async (desk = worker) => (await desk.recusals.declare({ caseId, reason: '案主是我的表亲' })).recusalId
const versionOf = async (desk: CoreCaller) => (await desk.cases.get({ caseId })).version
const raw = async (person: 'w1' | 'lead1', text: ReturnType<typeof sql>) => (await world.as(person)).act((db) => text.execute(db))

test('8.2.a: who declares a conflict has no ticket to the case from the next request on, by no way', async () => {
  await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  await declared()

  for (const call of [() => worker.cases.get({ caseId }), () => worker.records.list({ caseId }), () => worker.documents.list({ caseId }), () => worker.consents.ofCase({ caseId })]) {
    expect((await refusalOf(call())).code).toBe('NOT_FOUND')
  }
  expect((await worker.cases.list({ view: 'mine' })).cases.map(({ id }) => id)).not.toContain(caseId)
  const seen = await (await world.as('w1')).act(async (db) => [
    await db.selectFrom('core.case').select('id').where('id', '=', caseId).execute(),
    await db.selectFrom('core.form_record').select('id').where('case_id', '=', caseId).execute(),
    await db.selectFrom('core.timeline_entry').select('id').where('case_id', '=', caseId).execute(),
    await db.selectFrom('core.matter').select('id').where('id', '=', matterId).execute(),
    await db.selectFrom('core.recusal').select('id').where('case_id', '=', caseId).execute()
  ])
  expect(seen.flat()).toEqual([])
})

test('8.2.a: that one has recused oneself is told to this person alone, as long as it stands', async () => {
  await expect(worker.recusals.isOwn({ caseId })).resolves.toBe(false)
  const recusalId = await declared()

  await expect(worker.recusals.isOwn({ caseId })).resolves.toBe(true)
  for (const other of [lead, colleague]) await expect(other.recusals.isOwn({ caseId })).resolves.toBe(false)
  await lead.recusals.lift({ caseId, recusalId, reason: '已核实并非亲属' })
  await expect(worker.recusals.isOwn({ caseId })).resolves.toBe(false)
})

test('8.2.a: the lead is told, reads why, gives the case to another, and cannot give it back', async () => {
  await declared()
  expect((await lead.tasks.mine({})).filter((task) => task.caseId === caseId)).toMatchObject([{ text: '负责社工声明利益冲突，已回避：请改派', kind: 'other' }])
  expect(await lead.recusals.ofCase({ caseId })).toMatchObject([{ name: '陈晓雯', reason: '案主是我的表亲', isWorker: true, liftedAt: null }])

  await lead.cases.assign({ caseId, version: await versionOf(lead), workerId: world.people.w2.postId as never, reason: '' })
  await expect(colleague.cases.get({ caseId })).resolves.toMatchObject({ workerName: '李志强' })
  await expect(raw('lead1', sql`select core.assign_case(${world.units.tenants.townA.id}, ${caseId}, ${world.people.w1.postId})`)).rejects.toMatchObject({ code: '42501' })
})

test('8.2.a: whoever has recused from a case is given nothing of it, and who tries is told why, by whichever way', async () => {
  const { w1, w2 } = world.people
  const day = today(new Date())
  const { recordId } = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  await lead.tasks.add({ requestId: randomUUID(), caseId, text: '约街道', dueOn: day, ownerId: w2.postId as never })
  const task = (await lead.tasks.ofCase({ caseId })).find(({ text }) => text === '约街道')!
  const { alarmId } = (await colleague.alarms.raise({ requestId: randomUUID(), kind: 'other', caseId } as never)) as { alarmId: string }
  await declared(colleague)

  const version = await versionOf(lead)
  const to = w2.postId as never
  const ways = {
    'handed over': () => lead.cases.handOver({ caseId, version, workerId: to, reason: '调岗' }),
    assigned: () => lead.cases.assign({ caseId, version, workerId: to, reason: '' }),
    'left by whoever leaves': () => lead.leaving.give({ postId: w1.postId as never, to, items: [{ kind: 'case', id: caseId }], reason: '离职' }),
    'an alarm of it': () => lead.leaving.give({ postId: w1.postId as never, to, items: [{ kind: 'alarm', id: alarmId }], reason: '离职' }),
    'a task': () => lead.tasks.add({ requestId: randomUUID(), caseId, text: '陪同', dueOn: day, ownerId: to }),
    'a task handed on': () => lead.tasks.change({ tasks: [{ taskId: task.taskId, caseId, version: task.version, changes: { ownerId: to } }] }),
    'A.30': () => lead.records.review({ caseId, recordId: recordId as never, review: { verdict: 'approve', assignee: to, opinion: '' } })
  }
  for (const [way, give] of Object.entries(ways)) {
    expect(await refusalOf(give()), way).toMatchObject({ code: 'case/recused', details: [{ message: { zh: expect.stringMatching(/^李志强（.+）$/) }, caseId }] })
  }

  const marks = async (matterIds: string[]) => Object.fromEntries((await lead.cases.workersHere({ matterIds: matterIds as never })).map(({ id, aside }) => [id, aside]))
  expect(await marks([matterId])).toMatchObject({ [w1.postId]: null, [w2.postId]: 'recused' })
  expect(await marks([])).toMatchObject({ [w2.postId]: null })
})

test('7.1.2.i: somebody who is accused is given nothing either, and it is not said why', async () => {
  await lead.screening.accuse({ matterId: matterId as never, from: [world.people.w2.accountId], reason: '反映推诿' })
  const give = lead.cases.handOver({ caseId, version: await versionOf(lead), workerId: world.people.w2.postId as never, reason: '调岗' })
  expect((await refusalOf(give)).code).toBe('case/closed-to-colleague')
})

test('6.2.b: a lead who declares a conflict decides nothing in the case, in the database either', async () => {
  const { recordId } = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  await declared(lead)

  expect((await refusalOf(lead.records.review({ caseId, recordId: recordId as never, review: { verdict: 'approve', assignee: world.people.w1.postId as never, opinion: '' } }))).code).toBe('NOT_FOUND')
  const { one } = world.units.contracts
  const approve = sql`insert into core.approval (tenant_id, case_id, contract_id, worker_id, record_id, verdict, sealed, signed_name)
    values (${world.units.tenants.townA.id}, ${caseId}, ${one.id}, ${world.people.w1.postId}, ${recordId}, 'approved', 'x', '某')`
  await expect(raw('lead1', approve)).rejects.toMatchObject({ code: '42501' })
  await expect(worker.cases.get({ caseId })).resolves.toBeDefined()
})

test('8.2.a: it is lifted by another person with a reason, never by oneself', async () => {
  const recusalId = await declared()
  await expect(raw('w1', sql`select core.lift_recusal(${world.units.tenants.townA.id}, ${recusalId}, 'x')`)).rejects.toMatchObject({ code: '42501' })
  await lead.recusals.lift({ caseId, recusalId, reason: '已核实并非亲属' })

  await expect(worker.cases.get({ caseId })).resolves.toBeDefined()
  expect(await lead.recusals.ofCase({ caseId })).toMatchObject([{ liftReason: '已核实并非亲属', liftedByName: '黄敏仪' }])
  expect((await refusalOf(lead.recusals.lift({ caseId, recusalId, reason: '再次' }))).code).toBe('recusal/already-lifted')
})

test('7.1.2.i: an accusation that comes and goes leaves the recusal where it is, and names nobody who is only recused', async () => {
  await declared()
  await lead.screening.accuse({ matterId: matterId as never, from: [world.people.w2.accountId], reason: '反映推诿' })
  const walls = async () => (await world.owner.selectFrom('core.matter').select('walled_from').where('id', '=', matterId).executeTakeFirstOrThrow()).walled_from
  expect((await walls()).sort()).toEqual([world.people.w1.accountId, world.people.w2.accountId].sort())
  const notice = await world.owner.selectFrom('core.wall_notice').select('walled_from').where('matter_id', '=', matterId).executeTakeFirstOrThrow()
  expect(notice.walled_from).toEqual([world.people.w2.accountId])

  const officer = await coreDesk(world, 'officerA')
  await officer.screening.liftWall({ placeId: world.units.tenants.townA.id as never, matterId: matterId as never, reason: '查无实据' })
  expect(await walls()).toEqual([world.people.w1.accountId])
})

test('8.2.a: whoever declares waits for the matter with nothing of the case in hand, as whoever accuses does', async () => {
  const accusing = await world.owner.startTransaction().execute()
  await sql`select from core.matter where id = ${matterId} for update`.execute(accusing)
  const declaring = declared()
  const waiters = () => sql`select from pg_locks w join pg_locks h on h.transactionid = w.transactionid where not w.granted and h.granted and h.pid = pg_backend_pid()`.execute(accusing)
  await expect.poll(async () => (await waiters()).rows.length, { timeout: 5_000 }).toBe(1)

  await sql`select from core."case" where id = ${caseId} for update nowait`.execute(accusing)
  await accusing.commit().execute()

  await expect(declaring).resolves.toBeDefined()
})
