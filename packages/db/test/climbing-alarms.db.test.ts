import { randomUUID } from 'node:crypto'
import type { Person } from '@xinshe/testing/world-rows.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { A, alarmDesk, note } from './alarm-desk.ts'
import { id } from './fixture.ts'

const { here, raise, as, owner, minutesPass, climb, toldOf, actsOf, rowOf, minutesToClimb } = alarmDesk()

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
    const effective = await here().tries('w1', `select minutes::text || report_minutes || ' ' || headcount from core.alarm_setting_of(${A})`)
    const neighbours = await here().tries('officerB', `select minutes::text from core.alarm_setting_of(${id('townB')})`)
    await owner('delete from core.alarm_setting')

    expect([await minutesToClimb(before), await minutesToClimb(byCity), await minutesToClimb(byTown)]).toEqual([10, 2, 6])
    expect(effective).toBe('{0,3,6,9,12}15 30')
    expect(neighbours).toBe('{0,1,2,3,4}')
  })

  test('6.3.3.0: no minutes that go backwards, and none by whoever is not the administrator', async () => {
    expect(await here().tries('bureauA', `select core.set_alarm_setting(${A}, (core.setting_stands(${A}, 'alarm')).version, '{0,10,5,20,30}', 30, 50)`)).toBe('23514')
    expect(await here().tries('bureauA', `select core.set_alarm_setting(${id('townB')}, (core.setting_stands(${id('townB')}, 'alarm')).version, '{0,5,10,20,30}', 30, 50)`)).toBe('42501')
    expect(await here().tries('officerA', `select core.set_alarm_setting(${A}, (core.setting_stands(${A}, 'alarm')).version, '{0,5,10,20,30}', 30, 50)`)).toBe('42501')
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
    expect(await here().tries('officerA', `select count(*) from core.my_alarms() where id = '${alarm}' and shown_at is not null`)).toBe('1')
    expect(await here().tries('lead1', `select count(*) from core.my_alarms() where id = '${alarm}' and shown_at is null`)).toBe('1')
  })

  test('6.3.3.0: the raiser, a colleague, a rival, a neighbour and a tier not yet told cannot take it', async () => {
    for (const person of ['w1', 'w2', 'w3', 'lead2', 'officerB', 'officerDistrict', 'officerCity', 'admin1'] as const) {
      expect(await here().tries(person, `select core.acknowledge_alarm(${A}, '${alarm}')`), person).toBe('42501')
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

  test('6.3.3.0, 7.2.2.d: after a hand-up whom it goes to is told anew, also whoever had taken it, and takes it anew; whoever handed it up cannot', async () => {
    const mine = (person: Person) => here().tries(person, `select (shown_at is null)::text || ' ' || (taken_at is null)::text from core.my_alarms() where id = '${alarm}'`)
    const receipts = async (person: Person) => (await owner<{ line: string }>(`select r.tier || ' ' || r.round || case when r.acknowledged_at is null then '' else ' taken' end as line
      from core.alarm_receipt r where r.alarm_id = '${alarm}' and r.account_id = ${id(`account ${person}`)} order by r.round`)).map(({ line }) => line)
    const handUp = () => as('lead1', `select core.hand_up_alarm(${A}, '${alarm}', '${randomUUID()}', ${note})`)
    const take = (person: Person) => here().tries(person, `select core.acknowledge_alarm(${A}, '${alarm}')`)
    const liesAbove = (person: Person) => here().tries(person, `select lies_above::text from core.my_alarms() where id = '${alarm}'`)
    await as('officerA', `select core.mark_alarm_shown('${alarm}')`)
    await acknowledge('officerA')
    await acknowledge('lead1')
    await handUp()
    expect([await mine('officerA'), await mine('lead1')]).toEqual(['true true', 'false true'])
    expect(await take('lead1')).toBe('42501')
    await acknowledge('officerA')
    expect(await take('lead1'), 'taken by those above').toBe('42501')

    expect([await receipts('officerA'), await receipts('lead1')]).toEqual([['town 0 taken', 'town 1 taken'], ['lead 0 taken']])
    expect((await actsOf(alarm)).filter((act) => act === 'acknowledged')).toHaveLength(3)
    expect([await liesAbove('officerA'), await liesAbove('lead1')]).toEqual(['false', 'true'])
    expect(await owner(`select acknowledged_by = ${id('account officerA')} as hers from core.alarm where id = '${alarm}'`)).toEqual([{ hers: true }])
  })

  test('6.3.3.0: whoever handed an alarm up takes it as the tier above, where they are that too; a desk further up steps in', async () => {
    const handUp = () => as('lead1', `select core.hand_up_alarm(${A}, '${alarm}', '${randomUUID()}', ${note})`)
    const post = `(select id from core.post where account_id = ${id('account lead1')} and tenant_id = ${A})`
    await owner(`insert into core.post (account_id, tenant_id, role, starts) values (${id('account lead1')}, ${A}, 'bureau-officer', current_date - 9)`)
    await handUp()
    await acknowledge('lead1')
    await owner(`update core.post set ends = current_date - 2 where id = ${post}`)

    expect(await owner(`select r.tier from core.alarm_receipt r where r.alarm_id = '${alarm}' and r.account_id = ${id('account lead1')} and r.acknowledged_at is not null`)).toEqual([{ tier: 'town' }])

    alarm = await raise()
    await minutesPass(alarm, 20)
    await climb()
    await climb()
    await as('officerA', `select core.hand_up_alarm(${A}, '${alarm}', '${randomUUID()}', ${note})`)
    expect((await rowOf(alarm)).step).toBe(5)
    expect(await here().tries('officerDistrict', `select core.acknowledge_alarm(${A}, '${alarm}')`), 'the city was told').toBe('42501')
    await acknowledge('officerCity')
  })

  test('6.3.3.0: handed up to nobody, for there is none above, an alarm is whose it was', async () => {
    const above = `id in (select p.id from core.post p join core.tenant t on t.id = p.tenant_id where p.ends is null and (t.id = ${A} or ${A} in (select h.id from core.tenant h where starts_with(h.path, t.path || '.'))))`
    const [posts] = await owner<{ ids: string[] }>(`select array_agg(id) as ids from core.post where ${above}`)
    const endThem = (ends: string) => owner(`update core.post set ends = ${ends} where id in ('${posts!.ids.join("','")}')`)
    await endThem('current_date - 2')
    await as('lead1', `select core.hand_up_alarm(${A}, '${alarm}', '${randomUUID()}', ${note})`)
    await acknowledge('lead1')
    await endThem('null')

    expect((await actsOf(alarm)).slice(-4)).toEqual(['skipped town 0', 'skipped district 0', 'skipped city 0', 'acknowledged'])
  })

  test('6.3.3.0: a red alarm cannot be dismissed: not without a receipt, not by the raiser, not twice, and nobody deletes', async () => {
    const close = (person: Person, outcome: string, text = note) => here().tries(person, `select core.close_alarm(${A}, '${alarm}', '${outcome}', '${randomUUID()}', ${text})`)
    expect(await close('lead1', 'handled')).toBe('42501')
    expect(await close('w1', 'false-alarm')).toBe('42501')
    expect(await close('lead1', 'false-alarm', 'null')).toBe('42501')
    expect(await close('lead1', 'false-alarm')).toBe('42501')
    await report('w1')
    expect(await close('lead1', 'false-alarm')).toBe('')
    expect(await close('w1', 'handled')).toBe('42501')
    await as('lead1', `select core.close_alarm(${A}, '${alarm}', 'handled', '${randomUUID()}', ${note})`)

    expect(await close('officerA', 'handled')).toBe('40001')
    expect(await here().tries('officerA', `select core.acknowledge_alarm(${A}, '${alarm}')`)).toBe('40001')
    for (const act of [`delete from core.alarm`, `update core.alarm set next_climb_at = null`, `delete from core.alarm_receipt`, `insert into core.alarm_act (tenant_id, alarm_id, act) values (${A}, '${alarm}', 'closed')`]) {
      expect(await here().tries('lead1', act), act).toBe('42501')
    }
    await minutesPass(alarm, 60)
    expect(await owner(`select next_climb_at from core.alarm where id = '${alarm}'`)).toEqual([{ next_climb_at: null }])
  })
})
