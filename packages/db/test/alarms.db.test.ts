import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { attackedWorld, id, type Attacked } from './fixture.ts'
import { idOf, type Person } from '@xinshe/testing/world-rows.ts'

let world: Attacked
beforeAll(async () => { world = await attackedWorld() })
afterAll(() => world.end())

const A = id('townA')
const note = `'\\x00'::bytea`

interface Raising { by?: Person; of?: string | null; level?: 'red' | 'orange'; alarm?: string; tenant?: string }

/** Raises as a person would, through their own ticket, and keeps it. */
async function raise({ by = 'w1', of = 'k1', level = 'red', alarm = randomUUID(), tenant = A }: Raising = {}): Promise<string> {
  await as(by, `select core.raise_alarm(${tenant}, '${alarm}', ${of ? id(of) : 'null'}, 'self-harm', '${level}', '${randomUUID()}', ${note})`)
  return alarm
}

async function as(person: Person, text: string): Promise<void> {
  const who = await world.who(person)
  await who.act((db) => sql.raw(text).execute(db))
}

const owner = async <Row>(text: string) => (await sql.raw<Row>(text).execute(world.owner)).rows

/** Everything about the alarm happened so many minutes earlier. */
async function minutesPass(alarm: string, minutes: number): Promise<void> {
  const back = `- interval '${minutes} minutes'`
  await owner(`update core.alarm set raised_at = raised_at ${back}, climb_from = climb_from ${back}, next_climb_at = next_climb_at ${back}, report_due_at = report_due_at ${back} where id = '${alarm}'`)
}
const climb = async () => (await world.jobs.query<{ climbed: number; failed: number }>('select climbed, failed from core.climb_alarms(100)')).rows[0]!

async function toldOf(alarm: string): Promise<string[]> {
  const rows = await owner<{ line: string }>(`select r.tier || ' ' || a.name as line from core.alarm_receipt r join core.account a on a.id = r.account_id where r.alarm_id = '${alarm}' order by r.addressed_at, array_position('{crisis,worker,lead,town,district,city}', r.tier), a.name`)
  return rows.map(({ line }) => line)
}
async function actsOf(alarm: string): Promise<string[]> {
  const rows = await owner<{ line: string }>(`select concat_ws(' ', act, tier, people) as line from core.alarm_act where alarm_id = '${alarm}' order by made_at`)
  return rows.map(({ line }) => line)
}
async function rowOf(alarm: string) {
  const [row] = await owner<{ step: number; next_climb_at: Date | null; raised_at: Date; acknowledged_at: Date | null; reported_at: Date | null; closed_at: Date | null }>(`select * from core.alarm where id = '${alarm}'`)
  return row!
}
/** Minutes from now until it climbs. */
async function minutesToClimb(alarm: string): Promise<number | null> {
  const { next_climb_at } = await rowOf(alarm)
  return next_climb_at && Math.round((next_climb_at.getTime() - Date.now()) / 60_000)
}
const sees = (person: Person, alarm: string) => world.tries(person, `select count(*) from core.alarm where id = '${alarm}'`)

describe('raising', () => {
  test('4.3: fifty presses at once raise one alarm, and tell each person once', async () => {
    const alarm = randomUUID()

    await Promise.all(Array.from({ length: 50 }, () => raise({ alarm })))

    expect(await owner(`select count(*)::int as n from core.alarm where id = '${alarm}'`)).toEqual([{ n: 1 }])
    expect((await actsOf(alarm)).filter((act) => act === 'raised')).toHaveLength(1)
    expect(await toldOf(alarm)).toEqual(['town bureaua', 'town officera', 'lead lead1'])
  })

  test("4.3: somebody else's id raises nothing and tells nothing", async () => {
    const alarm = await raise()

    expect(await world.tries('w3', `select core.raise_alarm(${A}, '${alarm}', null, 'other', 'orange', null, null)`)).toBe('23505')
  })

  test.each<[string, Person, string, string]>([
    ['a rival agency, of a case that is not theirs', 'w3', A, id('k1')],
    ['a neighbouring town', 'officerB', A, 'null'],
    ['an agency administrator', 'admin1', A, 'null'],
    ['the operator', 'operator', A, 'null'],
    ['a worker at a place they do not serve', 'w1', id('townB'), 'null']
  ])('4.3: %s raises nothing here', async (_, person, tenant, ofCase) => {
    expect(await world.tries(person, `select core.raise_alarm(${tenant}, '${randomUUID()}', ${ofCase}, 'other', 'red', null, null)`)).toBe('42501')
  })

  test('4.3: with no module on it works all the same', async () => {
    expect(await world.tries('w1', `select 'crisis-intervention' = any (core.modules_on(${id('contract one')}))`)).toBe('false')

    expect(await toldOf(await raise({ of: null }))).toContain('lead lead1')
  })
})

describe('whom it goes to first', () => {
  test('4.3: nobody holds 危机干预 and nobody is named, so the bureau hears at once; the raiser is not told of themselves', async () => {
    const alarm = await raise({ by: 'w1', of: 'k1' })

    expect(await actsOf(alarm)).toEqual(['raised', 'skipped crisis 0', 'climbed town 2', 'skipped worker 0', 'climbed lead 1'])
    expect(await minutesToClimb(alarm)).toBe(10)
  })

  test('6.3.3.0: a colleague raises it: the responsible worker first, the lead after five minutes', async () => {
    const alarm = await raise({ by: 'w2', of: 'k1' })

    expect(await toldOf(alarm)).toEqual(['town bureaua', 'town officera', 'worker w1'])
    expect(await minutesToClimb(alarm)).toBe(5)
  })

  test('4.3: the crisis contact, the nearest one set, instead of the whole bureau', async () => {
    await as('bureauDistrict', `select core.set_crisis_contact(${id('district')}, (core.setting_stands(${id('district')}, 'contact')).version, ${id('account officerDistrict')}, '020-1234')`)
    const byDistrict = await raise()
    await as('bureauA', `select core.set_crisis_contact(${A}, (core.setting_stands(${A}, 'contact')).version, ${id('account lead2')}, '020-5678')`)
    const byTown = await raise()
    await as('bureauA', `select core.set_crisis_contact(${A}, (core.setting_stands(${A}, 'contact')).version, null, '')`)
    await owner('alter table core.crisis_contact disable row level security')
    await owner('delete from core.crisis_contact')
    await owner('alter table core.crisis_contact enable row level security')

    expect(await toldOf(byDistrict)).toEqual(['crisis officerdistrict', 'lead lead1'])
    expect(await toldOf(byTown)).toEqual(['crisis lead2', 'lead lead1'])
    expect(await sees('lead2', byTown)).toBe('1')
    expect(await sees('w3', byTown)).toBe('0')
  })

  test('4.3: a contact that cannot open the alarm is refused', async () => {
    for (const person of ['officerOther', 'officerB', 'admin1', 'former'] as const) {
      expect(await world.tries('bureauA', `select core.set_crisis_contact(${A}, (core.setting_stands(${A}, 'contact')).version, ${id(`account ${person}`)}, '')`), person).toBe('42501')
    }
    for (const [person, tenant] of [['officerA', A], ['lead1', A], ['bureauDistrict', A]] as const) {
      expect(await world.tries(person, `select core.set_crisis_contact(${tenant}, (core.setting_stands(${tenant}, 'contact')).version, null, '')`), person).toBe('42501')
    }
  })

  test('4.3: whoever holds 危机干预 by contract, the lead, and the worker where no lead can be told', async () => {
    await hold(world, 'two', true)
    const withLead = await raise()
    await owner(`update core.post set ends = current_date - 2 where id = ${id('post lead2')}`)
    const withoutLead = await raise()
    await owner(`update core.post set ends = null where id = ${id('post lead2')}`)
    await hold(world, 'two', false)

    expect(await toldOf(withLead)).toEqual(['crisis lead2', 'lead lead1'])
    expect(await toldOf(withoutLead)).toEqual(['crisis w3', 'lead lead1'])
  })

  test('4.3: where the bureau of the place has blocked 危机干预 its crisis contact is told, also beside a contract another bureau made', async () => {
    const block = (isBlocked: boolean) => as('bureauA', `select core.set_block(${A}, 'crisis-intervention', ${isBlocked}, '暂停')`)
    await hold(world, 'two', true)
    await owner(`update core.contract set tenant_id = ${id('district')} where id = ${id('contract two')}`)
    await as('bureauA', `select core.set_crisis_contact(${A}, (core.setting_stands(${A}, 'contact')).version, ${id('account officerA')}, '020-5678')`)
    const before = await raise()
    await block(true)
    const blocked = await raise()
    await block(false)
    const after = await raise()
    await as('bureauA', `select core.set_crisis_contact(${A}, (core.setting_stands(${A}, 'contact')).version, null, '')`)
    await owner(`update core.contract set tenant_id = ${A} where id = ${id('contract two')}`)
    await hold(world, 'two', false)

    expect(await toldOf(before)).toEqual(['crisis lead2', 'lead lead1'])
    expect(await toldOf(blocked)).toEqual(['crisis officera', 'lead lead1'])
    expect(await toldOf(after)).toEqual(['crisis lead2', 'lead lead1'])
  })
})

describe('climbing', () => {
  test('6.3.3.0, 7.2.2.d: unanswered it climbs worker → lead → town → district → city, on the set minutes and not before', async () => {
    const alarm = await raise({ by: 'w2', of: 'k1' })
    const heard: string[] = []
    for (let minute = 1; minute <= 40; minute += 1) {
      await minutesPass(alarm, 1)
      const before = (await rowOf(alarm)).step
      await climb()
      const { step } = await rowOf(alarm)
      if (step !== before) heard.push(`${minute}: ${['worker', 'lead', 'town', 'district', 'city'][step - 1]}`)
    }

    expect(heard).toEqual(['5: lead', '10: town', '20: district', '30: city'])
    expect((await toldOf(alarm)).slice(-4)).toEqual(['district bureaudistrict', 'district officerdistrict', 'city bureaucity', 'city officercity'])
    expect((await rowOf(alarm)).next_climb_at).toBeNull()
  })

  test('6.3.3.0: minutes set by the bureau hold here and below, until a bureau below sets its own; running alarms keep theirs', async () => {
    const before = await raise()
    await as('bureauCity', `select core.set_alarm_setting(${id('city')}, (core.setting_stands(${id('city')}, 'alarm')).version, '{0,1,2,3,4}', 10, 80)`)
    const byCity = await raise()
    await as('bureauA', `select core.set_alarm_setting(${A}, (core.setting_stands(${A}, 'alarm')).version, '{0,3,6,9,12}', 15, 30)`)
    const byTown = await raise()
    const effective = await world.tries('w1', `select minutes::text || report_minutes || ' ' || headcount from core.alarm_setting_of(${A})`)
    const neighbours = await world.tries('officerB', `select minutes::text from core.alarm_setting_of(${id('townB')})`)
    await owner('delete from core.alarm_setting')

    expect([await minutesToClimb(before), await minutesToClimb(byCity), await minutesToClimb(byTown)]).toEqual([10, 2, 6])
    expect(effective).toBe('{0,3,6,9,12}15 30')
    expect(neighbours).toBe('{0,1,2,3,4}')
  })

  test('6.3.3.0: no minutes that go backwards, and none by whoever is not the administrator', async () => {
    expect(await world.tries('bureauA', `select core.set_alarm_setting(${A}, (core.setting_stands(${A}, 'alarm')).version, '{0,10,5,20,30}', 30, 50)`)).toBe('23514')
    expect(await world.tries('bureauA', `select core.set_alarm_setting(${id('townB')}, (core.setting_stands(${id('townB')}, 'alarm')).version, '{0,5,10,20,30}', 30, 50)`)).toBe('42501')
    expect(await world.tries('officerA', `select core.set_alarm_setting(${A}, (core.setting_stands(${A}, 'alarm')).version, '{0,5,10,20,30}', 30, 50)`)).toBe('42501')
  })

  test('6.3.3.0: ten workers at once climb each alarm by one step, and a second look changes nothing', async () => {
    const alarms = await Promise.all(Array.from({ length: 12 }, () => raise()))
    for (const alarm of alarms) await minutesPass(alarm, 10)

    const rounds = await Promise.all(Array.from({ length: 10 }, climb))
    await climb()

    expect(rounds.reduce((sum, { climbed }) => sum + climbed, 0)).toBe(12)
    for (const alarm of alarms) expect((await rowOf(alarm)).step).toBe(3)
  })

  test('6.3.3.0: a tier with nobody in it is passed at once, and says so', async () => {
    await owner(`update core.post set ends = current_date - 2 where id in (${id('post officerDistrict')}, ${id('post bureauDistrict')})`)
    const alarm = await raise()
    await minutesPass(alarm, 20)
    await climb()
    await climb()
    await owner(`update core.post set ends = null where id in (${id('post officerDistrict')}, ${id('post bureauDistrict')})`)

    expect((await actsOf(alarm)).slice(-2)).toEqual(['skipped district 0', 'climbed city 2'])
  })

  test('6.3.3.0: one alarm that cannot climb keeps no other waiting, and is tried again', async () => {
    const [bad, good] = [await raise(), await raise()]
    await minutesPass(bad, 11)
    await minutesPass(good, 10)
    await owner(`update core.alarm set minutes = '{0}' where id = '${bad}'`)
    await owner(`create function core.fail_for_test() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`)
    await owner(`create trigger fail_for_test before insert on core.alarm_receipt for each row when (new.alarm_id = '${bad}') execute function core.fail_for_test()`)

    const round = await climb()
    await owner('drop trigger fail_for_test on core.alarm_receipt')
    await owner('drop function core.fail_for_test()')

    expect(round).toEqual({ climbed: 1, failed: 1 })
    expect((await rowOf(good)).step).toBe(3)
    expect((await rowOf(bad)).next_climb_at).not.toBeNull()
    await owner(`update core.alarm set next_climb_at = null where id = '${bad}'`)
  })
})

describe('taking, reporting, handing up', () => {
  let alarm = ''
  const acknowledge = (person: Person) => as(person, `select core.acknowledge_alarm(${A}, '${alarm}')`)
  const report = (person: Person) => as(person, `select core.report_alarm(${A}, '${alarm}', 'police', clock_timestamp(), '${randomUUID()}', ${note})`)
  beforeEach(async () => { alarm = await raise() })

  test('6.3.3.0: acknowledged it climbs no further; the report stays due, and overdue it climbs on until the receipt is there', async () => {
    await acknowledge('lead1')
    expect(await minutesToClimb(alarm)).toBe(30)

    await minutesPass(alarm, 29)
    await climb()
    expect((await rowOf(alarm)).step).toBe(2)
    await minutesPass(alarm, 1)
    await climb()
    expect((await rowOf(alarm)).step).toBe(3)
    expect(await minutesToClimb(alarm)).toBe(10)

    await report('lead1')
    expect(await rowOf(alarm)).toMatchObject({ next_climb_at: null })
    await minutesPass(alarm, 60)
    await climb()
    expect((await rowOf(alarm)).step).toBe(3)
  })

  test('6.3.3.0: reported and still taken by nobody, it goes on climbing', async () => {
    await report('w1')
    await minutesPass(alarm, 10)
    await climb()

    expect((await rowOf(alarm)).step).toBe(3)
  })

  test('7.2.2.d: each receipt stands on the alarm to the second, the second person’s too', async () => {
    await acknowledge('lead1')
    await acknowledge('officerA')
    await acknowledge('officerA')

    const rows = await owner<{ tier: string }>(`select tier from core.alarm_receipt where alarm_id = '${alarm}' and acknowledged_at between clock_timestamp() - interval '10 seconds' and clock_timestamp() order by tier`)
    expect(rows).toEqual([{ tier: 'lead' }, { tier: 'town' }])
    expect((await actsOf(alarm)).filter((act) => act === 'acknowledged')).toHaveLength(2)
  })

  test('7.2.2.d: shown once per account, however many tiers it is told as', async () => {
    await as('officerA', `select core.mark_alarm_shown('${alarm}')`)
    await minutesPass(alarm, 10)
    await climb()

    expect(await owner(`select count(*)::int as n, count(shown_at)::int as shown, count(distinct shown_at)::int as times from core.alarm_receipt where alarm_id = '${alarm}' and account_id = ${id('account officerA')}`)).toEqual([{ n: 1, shown: 1, times: 1 }])
    expect(await world.tries('officerA', `select count(*) from core.my_alarms() where id = '${alarm}' and shown_at is not null`)).toBe('1')
    expect(await world.tries('lead1', `select count(*) from core.my_alarms() where id = '${alarm}' and shown_at is null`)).toBe('1')
  })

  test('6.3.3.0: the raiser, a colleague, a rival, a neighbour and a tier not yet told cannot take it', async () => {
    for (const person of ['w1', 'w2', 'w3', 'lead2', 'officerB', 'officerDistrict', 'officerCity', 'admin1'] as const) {
      expect(await world.tries(person, `select core.acknowledge_alarm(${A}, '${alarm}')`), person).toBe('42501')
    }
  })

  test('6.3.3.0: handed up it is told to the next tier at once, which must take it anew', async () => {
    await acknowledge('lead1')
    await as('lead1', `select core.hand_up_alarm(${A}, '${alarm}', '${randomUUID()}', ${note})`)

    expect(await rowOf(alarm)).toMatchObject({ step: 3, acknowledged_at: null })
    expect(await minutesToClimb(alarm)).toBe(10)
    await minutesPass(alarm, 10)
    await climb()
    expect((await rowOf(alarm)).step).toBe(4)
  })

  test('6.3.3.0, 7.2.2.d: after a hand-up whoever had taken it is told anew, takes it anew, and both receipts keep their second', async () => {
    const mine = (person: Person) => world.tries(person, `select (shown_at is null)::text || ' ' || (taken_at is null)::text from core.my_alarms() where id = '${alarm}'`)
    const receipts = async (person: Person) => (await owner<{ line: string }>(`select r.tier || ' ' || r.round || case when r.acknowledged_at is null then '' else ' taken' end as line
      from core.alarm_receipt r where r.alarm_id = '${alarm}' and r.account_id = ${id(`account ${person}`)} order by r.round`)).map(({ line }) => line)
    const handUp = () => as('lead1', `select core.hand_up_alarm(${A}, '${alarm}', '${randomUUID()}', ${note})`)
    await as('officerA', `select core.mark_alarm_shown('${alarm}')`)
    await acknowledge('officerA')
    await acknowledge('lead1')
    await handUp()
    expect([await mine('officerA'), await mine('lead1')]).toEqual(['true true', 'false true'])
    await acknowledge('officerA')
    await acknowledge('lead1')
    await acknowledge('lead1')

    expect([await receipts('officerA'), await receipts('lead1')]).toEqual([['town 0 taken', 'town 1 taken'], ['lead 0 taken', 'lead 1 taken']])
    expect((await actsOf(alarm)).filter((act) => act === 'acknowledged')).toHaveLength(4)
    expect(await mine('lead1')).toBe('false false')
    expect(await owner(`select acknowledged_by = ${id('account officerA')} as hers from core.alarm where id = '${alarm}'`)).toEqual([{ hers: true }])
  })

  test('6.3.3.0: a red alarm cannot be dismissed: not without a receipt, not by the raiser, not twice, and nobody deletes', async () => {
    const close = (person: Person, outcome: string, text = note) => world.tries(person, `select core.close_alarm(${A}, '${alarm}', '${outcome}', '${randomUUID()}', ${text})`)
    expect(await close('lead1', 'handled')).toBe('42501')
    expect(await close('w1', 'false-alarm')).toBe('42501')
    expect(await close('lead1', 'false-alarm', 'null')).toBe('42501')
    expect(await close('lead1', 'false-alarm')).toBe('42501')
    await report('w1')
    expect(await close('lead1', 'false-alarm')).toBe('')
    expect(await close('w1', 'handled')).toBe('42501')
    await as('lead1', `select core.close_alarm(${A}, '${alarm}', 'handled', '${randomUUID()}', ${note})`)

    expect(await close('officerA', 'handled')).toBe('40001')
    expect(await world.tries('officerA', `select core.acknowledge_alarm(${A}, '${alarm}')`)).toBe('40001')
    for (const act of [`delete from core.alarm`, `update core.alarm set next_climb_at = null`, `delete from core.alarm_receipt`, `insert into core.alarm_act (tenant_id, alarm_id, act) values (${A}, '${alarm}', 'closed')`]) {
      expect(await world.tries('lead1', act), act).toBe('42501')
    }
    await minutesPass(alarm, 60)
    expect(await owner(`select next_climb_at from core.alarm where id = '${alarm}'`)).toEqual([{ next_climb_at: null }])
  })
})

describe('who sees it', () => {
  test('4.3, 8.4.e: raiser, told, staff of the contract, own bureau; a tier above once it is reached; rivals and neighbours never', async () => {
    const alarm = await raise()
    const seeing = async () => (await Promise.all((['w1', 'w2', 'lead1', 'officerA', 'officerDistrict', 'officerCity', 'w3', 'lead2', 'officerB', 'officerOther', 'admin1'] as const).map(async (person) => ((await sees(person, alarm)) === '1' ? person : '')))).filter(Boolean)

    expect(await seeing()).toEqual(['w1', 'w2', 'lead1', 'officerA'])
    await minutesPass(alarm, 20)
    await climb()
    await climb()
    expect(await seeing()).toEqual(['w1', 'w2', 'lead1', 'officerA', 'officerDistrict'])
  })

  test('8.4.e: what was written is open to whoever was told, not to a colleague', async () => {
    const alarm = await raise()
    const reads = (person: Person) => world.tries(person, `select count(*) from core.alarm_note where alarm_id = '${alarm}'`)

    expect([await reads('w1'), await reads('lead1'), await reads('officerA'), await reads('w2'), await reads('officerDistrict'), await reads('w3')]).toEqual(['1', '1', '1', '0', '0', '0'])
    expect(await world.tries('w2', `select count(*) from core.alarm_receipt where alarm_id = '${alarm}'`)).toBe('3')
    expect(await world.tries('w3', `select count(*) from core.alarm_receipt where alarm_id = '${alarm}'`)).toBe('0')
  })

  test('7.2.2.d: behind a wall the unit complained of hears nothing, and the tier above it is told in its place', async () => {
    await as('officerDistrict', `select core.wall_case(${A}, ${id('k2')}, array[${A}], '检举')`)
    const alarm = await raise({ by: 'w2', of: 'k2' })

    expect(await toldOf(alarm)).toEqual(['lead lead1'])
    await minutesPass(alarm, 10)
    await climb()
    expect((await actsOf(alarm)).slice(-2)).toEqual(['skipped town 0', 'climbed district 2'])
    expect([await sees('officerA', alarm), await sees('officerDistrict', alarm)]).toEqual(['0', '1'])
    expect(await world.tries('officerA', `select count(*) from core.my_alarms() where id = '${alarm}'`)).toBe('0')
    expect(await world.tries('officerA', `select core.acknowledge_alarm(${A}, '${alarm}')`)).toBe('42501')
  })

  test('7.2.2.d: a wall put up afterwards hides the alarm from those already told', async () => {
    const alarm = await raise({ by: 'w3', of: 'k3' })
    expect(await world.tries('officerA', `select count(*) from core.my_alarms() where id = '${alarm}'`)).toBe('1')

    await as('officerDistrict', `select core.wall_case(${A}, ${id('k3')}, array[${A}], '检举')`)

    expect(await sees('officerA', alarm)).toBe('0')
    expect(await world.tries('officerA', `select count(*) from core.my_alarms() where id = '${alarm}'`)).toBe('0')
    expect(await sees('lead2', alarm)).toBe('1')
  })

  test('4.3: a bureau raises too, with no case and no contract: worker and lead are passed, the town hears at once', async () => {
    const alarm = await raise({ by: 'officerDistrict', of: null })

    expect(await actsOf(alarm)).toEqual(['raised', 'skipped crisis 0', 'climbed town 2', 'skipped worker 0', 'skipped lead 0', 'climbed town 2'])
    expect(await sees('officerDistrict', alarm)).toBe('1')
  })
})

/** A contract lists 危机干预 from its first day, switched on or off again. */
async function hold({ units, owner: db }: Attacked, which: 'one' | 'two', isOn: boolean): Promise<void> {
  const { id: contract_id, starts, ends } = units.contracts[which]
  await db.insertInto('core.contract_module').values({ contract_id, module: 'crisis-intervention', starts, ends }).onConflict((conflict) => conflict.doNothing()).execute()
  await db.insertInto('core.module_switch').values({ contract_id, module: 'crisis-intervention', is_on: isOn, reason: '合同约定', made_by: idOf('account admin2') }).execute()
}
