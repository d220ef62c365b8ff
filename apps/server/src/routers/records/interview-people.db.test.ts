import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { anAssessment, anIntake, anInterview, aRegistration } from '../../../test/registrations.ts'

let world: World
let worker: CoreCaller
let lead: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  worker = await coreDesk(world, 'w1')
  lead = await coreDesk(world, 'lead1')
})
afterAll(() => world.end())

/** An accepted case of somebody whose neighbour came with the same matter. */
async function aSharedMatter() {
  const one = await worker.cases.register(aRegistration({ name: '林嘉敏', phone: '13811110001' }))
  const other = await worker.cases.register(aRegistration({ name: '周同楼', phone: '13811110002' }))
  await worker.likeness.link({ matterId: one.matterId as never, otherId: other.matterId as never, nth: 0, reason: '同一处漏水' })
  const caseId = one.caseId! as never
  const { recordId } = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  await lead.records.review({ caseId, recordId: recordId as never, review: { verdict: 'approve', assignee: world.people.w1.postId as never, opinion: '' } })
  const neighbour = await world.owner.selectFrom('core.matter').select('petitioner_id as id').where('id', '=', other.matterId as never).executeTakeFirstOrThrow()
  return { caseId, neighbourId: neighbour.id }
}

test('B.01, B.02: whoever of the case is chosen fills in name, telephone and relation, masked on the page and clear in what is signed', async () => {
  const { caseId } = await aSharedMatter()
  await worker.records.sign({ caseId, form: 'core.assessment', answers: anAssessment({ members: [{ name: '林婆婆', relation: 'mother-in-law' }, { name: '林公公', relation: 'father-in-law', living: 'deceased' }] }) })
  await worker.records.sign({ caseId, form: 'core.interview', answers: anInterview({ subject: '林婆婆', subjectContact: '13811110003', relation: '家属' }) })

  const { people } = await worker.records.people({ caseId })
  expect(people.map(({ answers }) => answers)).toEqual([
    { subject: '林**', subjectContact: '138****0001', relation: '本人' },
    { subject: '周**', subjectContact: '138****0002', relation: '同一事项的信访人' },
    { subject: '林**', subjectContact: '138****0003', relation: '配偶的母亲' }
  ])
  const sent = (of: (typeof people)[number]) => ({ caseId, form: 'core.interview', answers: { ...anInterview(), ...of.answers }, masked: of.masked, person: of.ref })
  const { version } = await worker.records.saveDraft({ ...sent(people[1]!), version: 0 })
  expect(await worker.records.getDraft({ caseId, form: 'core.interview' })).toMatchObject({ version, answers: people[1]!.answers, masked: ['subject', 'subjectContact'] })
  expect((await worker.records.revealDraft({ caseId, form: 'core.interview', field: 'subject', person: people[2]!.ref })).value).toBe('林婆婆')
  const signed = await worker.records.sign(sent(people[2]!))

  const shown = async (field: string) => (await worker.records.reveal({ caseId, recordId: signed.recordId as never, field, reason: '核对' })).value
  expect([await shown('subject'), await shown('subjectContact')]).toEqual(['林婆婆', '13811110003'])
})

test('B.02, 4.5.a: whose name or telephone was shown stands in the audit, while they are chosen and once the draft holds them', async () => {
  const { caseId, neighbourId } = await aSharedMatter()
  const place = { caseId, form: 'core.interview' }
  const neighbour = (await worker.records.people({ caseId })).people.find(({ ref }) => ref === `petitioner/${neighbourId}`)!
  const show = async (field: string, person?: string) => (await worker.records.revealDraft({ ...place, field, ...(person && { person }) })).value

  expect(await show('subject', neighbour.ref)).toBe('周同楼')
  await worker.records.saveDraft({ ...place, version: 0, answers: neighbour.answers, masked: neighbour.masked, person: neighbour.ref })
  expect(await show('subjectContact')).toBe('13811110002')

  const rows = await world.owner.selectFrom('core.audit').select(['detail', 'subjects']).where('procedure', '=', 'records.revealDraft').where('outcome', '=', 'ok').orderBy('at').execute()
  expect(rows.filter(({ subjects }) => subjects.includes(caseId)).map(({ detail, subjects }) => [detail['field'], detail['person'], [...subjects].sort()])).toEqual(['subject', 'subjectContact'].map((field) => [field, neighbour.ref, [caseId, neighbourId].sort()]))
})

test('B.01: where whom a page has chosen is no more, what was typed is kept, what the draft holds of them too, and nobody takes their place', async () => {
  const { caseId } = await aSharedMatter()
  const place = { caseId, form: 'core.interview' }
  const assessed = await worker.records.sign({ caseId, form: 'core.assessment', answers: anAssessment({ members: [{ name: '林婆婆', relation: 'mother-in-law' }] }) })
  const chosen = (await worker.records.people({ caseId })).people.find(({ ref }) => ref.startsWith('member/'))!
  const sent = (more: object) => ({ ...place, answers: { ...anInterview(), ...chosen.answers, subjectContact: null, ...more }, masked: chosen.masked, person: chosen.ref })
  const { version } = await worker.records.saveDraft({ ...sent({}), version: 0 })
  await worker.records.sign({ caseId, form: 'core.assessment', recordId: assessed.recordId as never, answers: anAssessment({ members: [{ name: '林婆婆', relation: 'mother-in-law' }], social: '另有邻里来往。' }) })

  await worker.records.saveDraft({ ...sent({ purpose: '后来写的' }), version })
  expect((await worker.records.getDraft(place)).answers).toMatchObject({ subject: '林**', purpose: '后来写的' })
  expect((await worker.records.check(sent({}))).problems).toEqual([])
  expect((await worker.records.revealDraft({ ...place, field: 'subject', person: chosen.ref })).value).toBe('林婆婆')

  const { recordId } = await worker.records.sign(sent({ purpose: '后来写的' }))
  expect((await worker.records.reveal({ caseId, recordId: recordId as never, field: 'subject', reason: '核对' })).value).toBe('林婆婆')
  const nobody = { ...sent({}), person: 'member/gone/0' }
  expect(await refusalOf(worker.records.sign(nobody))).toMatchObject({ code: 'record/incomplete', details: { problems: [{ field: 'subject' }] } })
})

test('7.1.1.b, A.09, B.01: who gives no name is registered with the reason, and the forms say so from the first to the print', async () => {
  const named = aRegistration()
  const anonymous = { ...named, petitioner: { new: { ...named.petitioner.new, anonymousReason: '担心报复', identity: { phones: ['13811110009'] } } } }
  const caseId = (await worker.cases.register(anonymous)).caseId! as never
  const said = '匿名（不愿透露姓名）'
  const begun = await worker.records.getDraft({ caseId, form: 'core.intake' })

  expect([begun.answers['name'], begun.masked]).toEqual([said, ['phone']])
  const answers = { ...anIntake(), name: said, phone: begun.answers['phone'] }
  expect((await worker.records.check({ caseId, form: 'core.intake', answers, masked: begun.masked })).problems).toEqual([])
  const { recordId } = await worker.records.sign({ caseId, form: 'core.intake', answers, masked: begun.masked })
  expect(await worker.records.get({ caseId, recordId: recordId as never })).toMatchObject({ answers: { name: said }, differs: [] })
  expect((await worker.records.people({ caseId })).people[0]!.answers).toMatchObject({ subject: said, relation: '本人' })
  expect(JSON.stringify(await worker.records.printable({ form: 'intake', recordId: recordId as never }))).toContain(said)

  const known = (await worker.cases.register(aRegistration({ name: '林有名' }))).caseId! as never
  expect((await worker.records.check({ caseId: known, form: 'core.intake', answers: anIntake({ name: said }) })).problems).toMatchObject([{ field: 'name', clause: 'A.09' }])
})
