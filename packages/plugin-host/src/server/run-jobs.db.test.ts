import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { TenantContext } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { openCase } from '@xinshe/testing/open-case.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { core, makePlugin, rule } from '../../test/made-plugins.ts'
import { JobEnded, jobsOf } from './run-jobs.ts'

let world: World
beforeAll(async () => { world = await smallWorld() })
afterAll(() => world.end())

const engine = () => ({ app: world.app, jobs: world.jobs, secret: 'test', masterKey: world.place.masterKey, now: () => new Date() })
const jobOf = (id: string, run: (ctx: TenantContext) => Promise<void>) =>
  jobsOf({ core: { ...core, jobs: [] }, plugins: [makePlugin(id, { jobs: [{ name: 'remind', cron: '0 7 * * *', rule, run }] })] })[0]!

test('a job runs at every tenant of every contract that has the module on, as the platform', async () => {
  const seen: string[] = []

  await jobOf('case-management', async ({ tenant, actor }) => void seen.push(`${tenant.slug} ${actor.post}`)).run(engine())

  expect(seen.sort()).toEqual(['gz-zc-lc system', 'gz-zc-lc system', 'gz-zc-zj system'])
})

test('a job of a module that is on nowhere does not run', async () => {
  expect(await jobOf('home-visit', () => Promise.reject(new Error('ran'))).run(engine())).toEqual({ places: 0 })
})

test('a fault at one place undoes what was done there, and is not the fault of the others', async () => {
  const cases = { townA: await openCase(world), townB: await openCase(world, { tenant: 'townB', contract: 'two', worker: 'w3' }) }
  const job = jobOf('case-management', async (ctx) => {
    const { rows } = await sql<{ id: string }>`select id from core."case" where tenant_id = ${ctx.tenant.id}`.execute(ctx.db)
    for (const { id } of rows) await ctx.timeline({ caseId: id, kind: 'case-management/reminded', title: say('提醒', 'Reminder') })
    if (ctx.tenant.slug === 'gz-zc-lc') throw new Error('broken here')
  })

  await expect(job.run(engine())).rejects.toThrow('failed at 2 of 3 places')

  const { rows } = await sql`select case_id as "caseId" from core.timeline_entry where kind = 'case-management/reminded'`.execute(world.owner)
  expect(rows).toEqual([{ caseId: cases.townB.id }])
})

test('told to end, a job is whole where it stands and begins at no other place', async () => {
  const ending = new AbortController()
  const seen: string[] = []
  const job = jobOf('case-management', async ({ tenant }) => {
    ending.abort()
    seen.push(tenant.slug)
  })

  await expect(job.run({ ...engine(), ending: ending.signal })).rejects.toThrow(JobEnded)

  expect(seen).toHaveLength(1)
})

test('a job leaves its audit row, in nobody’s name', async () => {
  await jobOf('case-management', async (ctx) => ctx.note({ reminded: 3 })).run(engine())

  const { rows } = await sql`select account_id, detail from core.audit where procedure = 'case-management/remind' and detail <> '{}'`.execute(world.owner)

  expect(rows).toEqual(Array.from({ length: 3 }, () => ({ account_id: '00000000-0000-0000-0000-000000000000', detail: { reminded: 3 } })))
})

test('where a bureau has switched a rule off its job does not run; what is fixed runs in any case', async () => {
  const { district } = world.units.tenants
  const off = { tenant_id: district.id, rule: 'case-management/remind', is_on: false, reason: '暂停', made_by: world.people.bureauDistrict.accountId }
  await world.owner.insertInto('core.rule_setting').values(off as never).execute()
  const seen: string[] = []
  const run = async ({ tenant }: TenantContext) => void seen.push(tenant.slug)

  await jobOf('case-management', run).run(engine())
  expect(seen).toEqual([])

  const fixed = makePlugin('case-management', { jobs: [{ name: 'remind', cron: '0 7 * * *', rule: { ...rule, fixed: say('示例', 'Example') }, run }] })
  await jobsOf({ core: { ...core, jobs: [] }, plugins: [fixed] })[0]!.run(engine())
  expect(seen).toHaveLength(3)
})
