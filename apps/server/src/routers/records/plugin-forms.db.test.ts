import { caseClosing } from '@xinshe/core/events.ts'
import { defineForm, longText } from '@xinshe/forms'
import type { PluginServer } from '@xinshe/plugin-kit/server'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { say } from '@xinshe/words'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coreDesk, refusalOf, type CoreCaller } from '../../../test/core-desk.ts'
import { aClosure, anIntake, aPlan, aRegistration, planApproved } from '../../../test/registrations.ts'
import { router } from '../../rpc.ts'

const noteForm = defineForm({
  id: 'case-management.note',
  version: 1,
  title: say('备忘', 'Note'),
  sections: [{ id: 'note', title: say('备忘', 'Note'), fields: { text: longText({ label: say('内容', 'Text'), seal: 'confidential' }) } }]
})

/** Objects as long as a case has no note. */
const plugin: PluginServer = {
  manifest: { id: 'case-management', title: say('个案管理', 'Case management'), permissions: { 'note.write': { title: say('写备忘', 'Write notes'), posts: ['worker'] } } },
  router: router({}),
  samples: {},
  migrations: new URL('file:///'),
  forms: [{ form: noteForm, permission: 'note.write', redLines: ({ text }) => (String(text).includes('轻生') ? ['selfHarm'] : []) }],
  objectors: [
    {
      to: caseClosing,
      name: 'needs-a-note',
      async object(ctx, { caseId }) {
        const note = await ctx.db.selectFrom('core.form_record').select('id').where('case_id', '=', caseId).where('form', '=', noteForm.id).executeTakeFirst()
        return note ? null : say('还没有写备忘', 'There is no note yet')
      }
    }
  ]
}

let world: World
let worker: CoreCaller
let lead: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  worker = await coreDesk(world, 'w1', { plugins: [plugin] })
  lead = await coreDesk(world, 'lead1', { plugins: [plugin] })
})
afterAll(() => world.end())

async function aCase() {
  return (await worker.cases.register(aRegistration())).caseId! as never
}

test('a form of a plugin is drafted, signed, numbered, returned and approved like the core’s own', async () => {
  const caseId = await aCase()
  await worker.records.saveDraft({ caseId, form: noteForm.id, version: 0, answers: { text: '写到一半' } })
  const first = await worker.records.sign({ caseId, form: noteForm.id, answers: { text: '第一条' } })
  const second = await worker.records.sign({ caseId, form: noteForm.id, answers: { text: '第二条' } })

  await lead.records.review({ caseId, recordId: first.recordId as never, review: { verdict: 'return', comments: [{ field: 'text', text: '请写清日期' }], opinion: '' } })
  await lead.records.review({ caseId, recordId: second.recordId as never, review: { verdict: 'approve', opinion: '' } })

  expect([first.ordinal, second.ordinal]).toEqual([1, 2])
  expect((await worker.records.list({ caseId, form: noteForm.id })).map(({ ordinal, state }) => [ordinal, state])).toEqual([[1, 'returned'], [2, 'approved']])
})

test('switched off, a plugin’s form takes nothing more; what was signed stays readable', async () => {
  const caseId = await aCase()
  const { recordId } = await worker.records.sign({ caseId, form: noteForm.id, answers: { text: '留下的' } })
  const { id: contract_id } = world.units.contracts.one
  const turn = (is_on: boolean) =>
    world.owner.insertInto('core.module_switch').values({ contract_id, module: 'case-management', is_on, reason: '测试', made_by: world.people.admin1.accountId }).execute()
  await turn(false)
  const later = await coreDesk(world, 'w1', { plugins: [plugin] })

  expect((await refusalOf(later.records.saveDraft({ caseId, form: noteForm.id, version: 0, answers: { text: '再写' } }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(later.records.sign({ caseId, form: noteForm.id, answers: { text: '再写' } }))).code).toBe('NOT_FOUND')
  expect((await later.records.get({ caseId, recordId: recordId as never })).answers).toEqual({ text: '留下的' })
  await turn(true)
})

test('a form nobody has, and one of another post, are refused', async () => {
  const caseId = await aCase()

  expect((await refusalOf(worker.records.sign({ caseId, form: 'core.receipt', answers: {} }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(lead.records.sign({ caseId, form: noteForm.id, answers: { text: '督导写' } }))).code).toBe('FORBIDDEN')
})

test('a case closes only when no plugin objects; the objection names who and why, and nothing is half done', async () => {
  const caseId = await aCase()
  const intake = await worker.records.sign({ caseId, form: 'core.intake', answers: anIntake() })
  await lead.records.review({ caseId, recordId: intake.recordId as never, review: { verdict: 'approve', assignee: world.people.w1.postId as never, opinion: '' } })
  const plan = await worker.records.sign({ caseId, form: 'core.plan', answers: aPlan() })
  await lead.records.review({ caseId, recordId: plan.recordId as never, review: planApproved })
  const { openedOn } = await worker.records.getDraft({ caseId, form: 'core.closure' })
  const closure = await worker.records.sign({ caseId, form: 'core.closure', answers: aClosure({ openedOn, closedOn: openedOn }) })
  const close = () => lead.records.review({ caseId, recordId: closure.recordId as never, review: { verdict: 'approve', evaluation: '达成', rating: 'good' } })

  expect(await refusalOf(close())).toMatchObject({ code: 'case/objected', details: [{ plugin: 'case-management', message: { zh: '还没有写备忘' } }] })
  expect((await worker.records.get({ caseId, recordId: closure.recordId as never })).state).toBe('signed')
  const note = await worker.records.sign({ caseId, form: noteForm.id, answers: { text: '写了' } })
  expect(await refusalOf(close())).toMatchObject({ code: 'case/records-waiting', details: [{ recordId: note.recordId, message: noteForm.title }] })
  await lead.records.review({ caseId, recordId: note.recordId as never, review: { verdict: 'approve', opinion: '' } })

  expect(await close()).toMatchObject({ stage: 'closed' })
})

test('5.6.b: what a plugin reads as a red line in its own form raises the alarm while it is a draft, once, and stays when it is thrown away', async () => {
  const caseId = await aCase()
  const alarms = () => world.owner.selectFrom('core.alarm').select(['kind', 'level']).where('case_id', '=', caseId).execute()
  await worker.records.saveDraft({ caseId, form: noteForm.id, version: 0, answers: { text: '情绪低落' } })
  expect(await alarms()).toEqual([])

  await worker.records.saveDraft({ caseId, form: noteForm.id, version: 1, answers: { text: '说到轻生' } })
  await worker.records.saveDraft({ caseId, form: noteForm.id, version: 2, answers: { text: '说到轻生，已有计划' } })
  await worker.records.discardDraft({ form: noteForm.id, subjectId: caseId })

  expect(await alarms()).toEqual([{ kind: 'self-harm', level: 'red' }])
})
