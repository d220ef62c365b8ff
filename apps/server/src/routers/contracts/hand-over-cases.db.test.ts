import { sql } from 'kysely'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coreDesk } from '../../../test/core-desk.ts'
import { aRegistration } from '../../../test/registrations.ts'

let world: World
beforeAll(async () => {
  world = await smallWorld()
})
afterAll(() => world.end())

test('3.4, 7.1.2.i: whoever holds a matter for a wall gets its cases while a hand-over waits for it, and then the hand-over goes on', async () => {
  const [worker, officer, bureau] = await Promise.all([coreDesk(world, 'w1'), coreDesk(world, 'officerA'), world.as('bureauA')])
  const { one, two } = world.units.contracts
  const { caseId, matterId } = await worker.cases.register(aRegistration())
  await officer.screening.accuse({ matterId: matterId as never, from: [world.units.agencies.first.id], reason: '反映该机构' })

  const handedOver = await world.owner.transaction().execute(async (wall) => {
    await sql`select from core.matter where id = ${matterId} for update`.execute(wall)
    const handOver = bureau.act((db) => sql`select core.hand_over_cases(${one.id}, ${two.id}, ${world.people.lead2.postId}, ${[caseId]}::uuid[], '{"zh":"移交","en":"Handed over"}', '须由其他机构办理')`.execute(db))
    await expect.poll(async () => (await sql<{ n: string }>`select count(*) as n from pg_locks where not granted`.execute(world.owner)).rows[0]!.n).not.toBe('0')
    await sql`select from core."case" where id = ${caseId} for update`.execute(wall)
    return { handOver }
  })

  await handedOver.handOver
  expect(await world.owner.selectFrom('core.case').select('contract_id').where('id', '=', caseId!).execute()).toEqual([{ contract_id: two.id }])
})
