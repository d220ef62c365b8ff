import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectMigrator, openPool } from '@xinshe/db/connect.ts'
import { throwAwayPlace } from '@xinshe/testing/throw-away-place.ts'
import { writeWorld } from '@xinshe/testing/write-world.ts'
import { units } from '@xinshe/testing/world-rows.ts'
import { sql, type Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { AlarmClient } from './alarm-client.ts'
import { Victims, type Victim } from './victims.ts'

/** `npm test` kills each of them once; `npm run test:nightly` two hundred times. */
const cycles = Number(process.env.XINSHE_KILL_CYCLES ?? 4)
const victims: readonly Victim[] = ['worker', 'database', 'server', 'all']

test(`4.3, 6.3.3.0, H07: ${cycles} times killed without a goodbye, server, worker and database lose no alarm, and each is taken or reaches the city`, { timeout: 120_000 + cycles * 60_000 }, async () => {
  const dataDir = await mkdtemp(join(throwAwayPlace(), 'xinshe-alarms-'))
  await chmod(dataDir, 0o755)
  const product = await Victims.begin(dataDir)
  try {
    const place = { adminUrl: product.databaseUrl, masterKey: await product.masterKey() }
    const owner = connectMigrator(place)
    await writeWorld(owner)
    // Every tier at once: each round of the worker is a step, so steps are under way whenever something dies.
    await sql`insert into core.alarm_setting (tenant_id, minutes, report_minutes, headcount, made_by) values (${units.tenants.city.id}, '{0,0,0,0,0}', 600, 50, (select id from core.account where name = 'bureaucity'))`.execute(owner)
    const signIn = openPool(place, 'signin_user', 2)
    const raisers = await Promise.all([1, 2, 3].map(() => AlarmClient.signIn(product.origin, signIn, 'w1')))
    const lead = await AlarmClient.signIn(product.origin, signIn, 'lead1')
    const working = Promise.all([...raisers.map((raiser) => raiser.keepRaising()), lead.keepTaking()])

    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const before = raisers.map(({ raised }) => raised.length)
      await sleep(50 + ((cycle * 137) % 400))
      await product.kill(victims[cycle % victims.length]!)
      // Everybody has got through once more, so this outage is over before the next.
      while (raisers.some(({ raised }, index) => raised.length === before[index])) await Promise.race([sleep(20), working])
    }
    for (const client of [...raisers, lead]) client.stop()
    await working

    const raised = raisers.flatMap((raiser) => raiser.raised)
    await climbedToTheEnd(owner)
    process.stdout.write(`${cycles} cycles: ${raised.length} alarms raised, ${lead.taken.length} taken\n`)
    expect([...raisers, lead].flatMap((client) => client.faults)).toEqual([])
    expect(lead.taken.length).toBeGreaterThan(0)
    expect(await faults(owner, raised, lead.taken)).toEqual([])
    await Promise.all([owner.destroy(), signIn.end()])
  } finally {
    await product.end()
    await rm(dataDir, { recursive: true, force: true })
  }
})

/** H07: within a minute after the last outage nothing is due any more that nobody has taken. */
async function climbedToTheEnd(owner: Kysely<any>): Promise<void> {
  const deadline = Date.now() + 60_000
  const due = async () => (await sql<{ n: number }>`select count(*)::int as n from core.alarm where acknowledged_at is null and next_climb_at is not null`.execute(owner)).rows[0]!.n
  while ((await due()) > 0) {
    if (Date.now() > deadline) throw new Error(`${await due()} alarms have not climbed within a minute`)
    await sleep(200)
  }
}

/** One sentence for each alarm that was lost, told twice, left with nobody, or climbed on after somebody had taken it. */
async function faults(owner: Kysely<any>, raised: readonly string[], taken: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    with a as (select x.*, (select count(*) from core.alarm_act t where t.alarm_id = x.id and t.act = 'raised') as births,
        (select count(*) from core.alarm_receipt r where r.alarm_id = x.id) as told,
        (select max(t.made_at) from core.alarm_act t where t.alarm_id = x.id and t.act = 'climbed') as climbed_at from core.alarm x)
    select 'lost: ' || id as fault from unnest(${[...raised]}::uuid[]) id where not exists (select from a where a.id = id)
    union all select 'taken, and not known to be: ' || id from unnest(${[...taken]}::uuid[]) id where not exists (select from a where a.id = id and acknowledged_at is not null)
    union all select 'born ' || births || ' times: ' || id from a where births <> 1
    union all select 'told to nobody: ' || id from a where told = 0
    union all select 'neither taken nor at the city: ' || id from a where acknowledged_at is null
      and not exists (select from core.alarm_receipt r where r.alarm_id = a.id and r.tier = 'city')
    union all select 'climbed after it was taken: ' || id from a where acknowledged_at < climbed_at
    union all select 'without its words: ' || id from a where not exists (select from core.alarm_note n where n.alarm_id = a.id)
    union all select 'told a tier twice: ' || alarm_id from core.alarm_act where act = 'climbed' and tier in ('lead', 'district', 'city') group by alarm_id, tier having count(*) > 1
    limit 20`.execute(owner)
  return rows.map(({ fault }) => fault)
}
