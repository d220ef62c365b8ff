import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coreDesk } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

test('who may not write to a case does not even learn that somebody is writing in it', async () => {
  const worker = await coreDesk(world, 'w1')
  const caseId = (await worker.cases.register(aRegistration())).caseId!
  await worker.records.saveDraft({ caseId: caseId as never, form: 'core.intake', version: 0, answers: { demand: '写到一半' } })
  const asked = async (person: Parameters<World['as']>[0]) => {
    const who = await world.as(person)
    return who.act(async (db) => (await sql`select * from core.drafts_of_case(${world.units.tenants.townA.id}, ${caseId})`.execute(db)).rows)
  }

  expect(await asked('lead1')).toMatchObject([{ form: 'core.intake', account_id: world.people.w1.accountId }])
  for (const stranger of ['w2', 'w3', 'lead2', 'officerA', 'bureauA', 'officerDistrict'] as const) expect(await asked(stranger), stranger).toEqual([])
})
