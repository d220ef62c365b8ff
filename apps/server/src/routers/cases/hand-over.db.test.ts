import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCase } from '@xinshe/testing/open-case.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

test('7.1.4.c: a hand-over is one act of the case with both posts; its reason is told in the story and stands nowhere in clear', async () => {
  const worker = await coreDesk(world, 'w1')
  const lead = await coreDesk(world, 'lead1')
  const caseId = (await worker.cases.register(aRegistration())).caseId! as never
  const { w1, w2, lead1 } = world.people

  await lead.cases.handOver({ caseId, version: 1, workerId: w2.postId as never, reason: '原社工调岗' })

  const acts = await world.owner.selectFrom('core.case_act').select(['act', 'detail', 'made_by']).where('case_id', '=', caseId).where('act', '<>', 'opened').execute()
  expect(acts).toEqual([{ act: 'assigned', detail: { from: w1.postId, to: w2.postId }, made_by: lead1.accountId }])
  const { entries } = await (await coreDesk(world, 'w2')).cases.timeline({ caseId })
  expect(entries.find(({ kind }) => kind === 'core/case-handed-over')).toMatchObject({ text: '原社工调岗' })
})

test('7.1.4.c: who acts on an older version of the case is told how it stands: stage, worker, and the act that came between, whose and when', async () => {
  const [lead, second] = [await coreDesk(world, 'lead1'), await coreDesk(world, 'lead1')]
  const { w2 } = world.people
  const caseId = (await (await coreDesk(world, 'w1')).cases.register(aRegistration())).caseId! as never
  const { version } = await second.cases.get({ caseId })
  await lead.cases.handOver({ caseId, version, workerId: w2.postId as never, reason: '原社工调岗' })

  const late = { caseId, version, workerId: world.people.lead1.postId as never }
  for (const act of [() => second.cases.handOver({ ...late, reason: '家访方便' }), () => second.cases.assign(late), () => second.cases.archive({ caseId, version })]) {
    const { code, details } = await refusalOf(act())
    expect(code).toBe('record/stale')
    expect(details).toMatchObject({ version: version + 1, theirs: { version: version + 1, stage: 'registered', worker: '李志强' } })
    const { message } = details as { message: { zh: string; en: string } }
    expect(message.zh).toMatch(/^现为“已登记”，由李志强负责；.+于\d+年\d+月\d+日（.+）\d\d:\d\d交给现负责社工$/)
    expect(message.en).toMatch(/^now “Registered”, with 李志强; given to its present worker by .+, \w+, \d+ \w+ \d{4}, \d\d:\d\d$/)
  }
  const next = await second.cases.get({ caseId })
  await second.cases.handOver({ ...late, version: next.version, reason: '家访方便' })
})

test('7.1.4.c: a case that came with another contract waits until somebody is given it, whatever else happens to it', async () => {
  const [lead, opened] = [await coreDesk(world, 'lead1'), await openCase(world, { worker: 'lead1' })]
  const happens = (act: string) =>
    world.owner.insertInto('core.case_act').values({ tenant_id: opened.tenantId, case_id: opened.id, contract_id: opened.contractId, worker_id: opened.workerId, act, detail: '{}', made_by: world.people.lead1.accountId } as never).execute()
  const waits = async () => (await lead.cases.handedOver()).filter(({ id }) => id === opened.id).length

  for (const [act, n] of [['contract-handed-over', 1], ['concern-raised', 1], ['contract-handed-over', 1], ['assigned', 0]] as const) {
    await happens(act)
    expect(await waits(), act).toBe(n)
  }
})

/** An open case of w2 whose matter had a second walk-in: irrational by 3.4. */
async function irrationalCase(kind: 'repeat' | 'bypass' = 'repeat') {
  const opened = await openCase(world, { worker: 'w2' })
  const row = { tenant_id: opened.tenantId, matter_id: opened.matterId, made_by: world.people.w1.accountId as never }
  const { id: contact_id } = await world.owner.insertInto('core.contact').values({ ...row, channel: 'visit', happened_at: new Date() }).returning('id').executeTakeFirstOrThrow()
  const classify = (holds: boolean) => world.owner.insertInto('core.contact_classification').values({ ...row, contact_id, kind, holds, source: 'rule', basis: JSON.stringify({}) } as never).execute()
  await classify(true)
  return { ...opened, classify }
}

test('8.1.c: the eleventh open irrational case of one worker warns with the clause and needs a reason; it is not blocked', async () => {
  const lead = await coreDesk(world, 'lead1')
  const { w1, w2 } = world.people
  const w2s = async (...matterIds: string[]) => (await lead.cases.workersHere({ matterIds: matterIds as never })).find(({ id }) => id === w2.postId)!
  const before = await w2s()
  for (let n = 0; n < 10; n++) await irrationalCase()
  await (await irrationalCase()).classify(false) // overruled: not irrational any more
  await irrationalCase('bypass') // 3.6 is not irrational by itself
  expect((await w2s()).load).toEqual({ rational: before.load.rational + 2, irrational: 10 })

  const [rational, eleventh, twelfth] = [await openCase(world), await irrationalCase(), await irrationalCase()]
  await world.owner.updateTable('core.case').set({ worker_id: w1.postId } as never).where('id', 'in', [eleventh.id, twelfth.id] as never).execute()
  expect((await w2s(eleventh.matterId)).overload).toMatchObject({ kind: 'irrational', cases: 11 })
  expect((await w2s(rational.matterId)).overload).toBeNull()
  expect((await w2s(rational.matterId, eleventh.matterId, twelfth.matterId)).overload).toMatchObject({ kind: 'irrational', cases: 12 })

  const assign = (caseId: string, overload?: string) => lead.cases.assign({ caseId: caseId as never, version: 1, workerId: w2.postId as never, ...(overload && { overload }) })
  await assign(rational.id)
  expect(await refusalOf(assign(eleventh.id))).toMatchObject({ code: 'caseload/reason-missing', details: { overload: { kind: 'irrational', cases: 11 } } })
  await assign(eleventh.id, '同一家庭，已有信任关系')

  const acts = await world.owner.selectFrom('core.case_act').select('detail').where('case_id', '=', eleventh.id).where('act', '=', 'overload-excused').execute()
  expect(acts).toMatchObject([{ detail: { worker: w2.postId, kind: 'irrational', cases: 11 } }])
  const { entries } = await lead.cases.timeline({ caseId: eleventh.id as never })
  expect(entries.find(({ kind }) => kind === 'core/caseload-exceeded')).toMatchObject({ text: '同一家庭，已有信任关系', title: { zh: expect.stringContaining('8.1.c') } })
})

test('8.1.c: a case opened for a worker above the band asks for the reason as well, and so does a hand-over of several', async () => {
  const [lead, officer] = await Promise.all([coreDesk(world, 'lead1'), coreDesk(world, 'officerA')])
  const { w1, w2 } = world.people
  const matterId = (await officer.cases.register(aRegistration())).matterId as never
  await officer.cases.dispatch({ matterId, contractId: world.units.contracts.one.id as never })
  const { rational } = (await lead.cases.workersHere()).find(({ id }) => id === w2.postId)!.load
  for (let n = rational; n < 70; n++) await openCase(world, { worker: 'w2' })

  expect((await refusalOf(lead.cases.openFor({ matterId, workerId: w2.postId as never }))).code).toBe('caseload/reason-missing')
  const { caseId } = await lead.cases.openFor({ matterId, workerId: w2.postId as never, overload: '本月有人休产假' })
  const { entries } = await lead.cases.timeline({ caseId: caseId as never })
  expect(entries.map(({ kind }) => kind)).toContain('core/caseload-exceeded')

  const items = [{ kind: 'case' as const, id: (await openCase(world)).id }]
  const give = { postId: w1.postId as never, to: w2.postId as never, items, reason: '离职' }
  expect((await refusalOf(lead.leaving.give(give))).code).toBe('caseload/reason-missing')
  await lead.leaving.give({ ...give, overload: '本月有人休产假' })
})

test('7.1.4.c, 7.1.4.j: a case whose worker has left is reopened for somebody who serves here, and for nobody else', async () => {
  const lead = await coreDesk(world, 'lead1')
  const { w1, w2 } = world.people
  const { id } = await openCase(world, { stage: 'closed', worker: 'w2' })
  const now = () => world.owner.selectFrom('core.case').select(['stage', 'version', 'worker_id as workerId']).where('id', '=', id as never).executeTakeFirstOrThrow()
  const reopen = async (workerId?: string) => lead.cases.reopen({ caseId: id as never, version: (await now()).version, reason: '案主再次来访', ...(workerId && { workerId: workerId as never }), overload: '离任前的个案' })
  const leave = (at: Date | null) => world.owner.updateTable('core.post').set({ handed_over_at: at } as never).where('id', '=', w2.postId as never).execute()
  await leave(new Date())

  expect((await refusalOf(reopen())).code).toBe('case/needs-worker')
  expect((await refusalOf(reopen(w2.postId))).code).toBe('case/needs-worker')
  expect((await now()).stage).toBe('closed')
  const { stage, version } = await reopen(w1.postId)

  expect(await now()).toEqual({ stage, version, workerId: w1.postId })
  expect(stage).toBe('in-service')
  const { entries } = await lead.cases.timeline({ caseId: id as never })
  expect(entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['core/case-reopened', 'core/case-assigned']))
  await leave(null)
})
