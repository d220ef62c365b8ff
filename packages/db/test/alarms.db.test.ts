import { randomUUID } from 'node:crypto'
import { idOf, type Person } from '@xinshe/testing/world-rows.ts'
import { describe, expect, test } from 'vitest'
import { A, alarmDesk } from './alarm-desk.ts'
import { id, type Attacked } from './fixture.ts'

const { here, raise, as, owner, minutesPass, climb, toldOf, actsOf, minutesToClimb, sees } = alarmDesk()

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

    expect(await here().tries('w3', `select core.raise_alarm(${A}, '${alarm}', null, 'other', 'orange', null, null)`)).toBe('23505')
  })

  test.each<[string, Person, string, string]>([
    ['a rival agency, of a case that is not theirs', 'w3', A, id('k1')],
    ['a neighbouring town', 'officerB', A, 'null'],
    ['an agency administrator', 'admin1', A, 'null'],
    ['the operator', 'operator', A, 'null'],
    ['a worker at a place they do not serve', 'w1', id('townB'), 'null']
  ])('4.3: %s raises nothing here', async (_, person, tenant, ofCase) => {
    expect(await here().tries(person, `select core.raise_alarm(${tenant}, '${randomUUID()}', ${ofCase}, 'other', 'red', null, null)`)).toBe('42501')
  })

  test('4.3: with no module on it works all the same', async () => {
    expect(await here().tries('w1', `select 'crisis-intervention' = any (core.modules_on(${id('contract one')}))`)).toBe('false')

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
      expect(await here().tries('bureauA', `select core.set_crisis_contact(${A}, (core.setting_stands(${A}, 'contact')).version, ${id(`account ${person}`)}, '')`), person).toBe('42501')
    }
    for (const [person, tenant] of [['officerA', A], ['lead1', A], ['bureauDistrict', A]] as const) {
      expect(await here().tries(person, `select core.set_crisis_contact(${tenant}, (core.setting_stands(${tenant}, 'contact')).version, null, '')`), person).toBe('42501')
    }
  })

  test('4.3: whoever holds 危机干预 by contract, the lead, and the worker where no lead can be told', async () => {
    await hold(here(), 'two', true)
    const withLead = await raise()
    await owner(`update core.post set ends = current_date - 2 where id = ${id('post lead2')}`)
    const withoutLead = await raise()
    await owner(`update core.post set ends = null where id = ${id('post lead2')}`)
    await hold(here(), 'two', false)

    expect(await toldOf(withLead)).toEqual(['crisis lead2', 'lead lead1'])
    expect(await toldOf(withoutLead)).toEqual(['crisis w3', 'lead lead1'])
  })

  test('4.3: where the bureau of the place has blocked 危机干预 its crisis contact is told, also beside a contract another bureau made', async () => {
    const block = (isBlocked: boolean) => as('bureauA', `select core.set_block(${A}, 'crisis-intervention', ${isBlocked}, '暂停')`)
    await hold(here(), 'two', true)
    await owner(`update core.contract set tenant_id = ${id('district')} where id = ${id('contract two')}`)
    await as('bureauA', `select core.set_crisis_contact(${A}, (core.setting_stands(${A}, 'contact')).version, ${id('account officerA')}, '020-5678')`)
    const before = await raise()
    await block(true)
    const blocked = await raise()
    await block(false)
    const after = await raise()
    await as('bureauA', `select core.set_crisis_contact(${A}, (core.setting_stands(${A}, 'contact')).version, null, '')`)
    await owner(`update core.contract set tenant_id = ${A} where id = ${id('contract two')}`)
    await hold(here(), 'two', false)

    expect(await toldOf(before)).toEqual(['crisis lead2', 'lead lead1'])
    expect(await toldOf(blocked)).toEqual(['crisis officera', 'lead lead1'])
    expect(await toldOf(after)).toEqual(['crisis lead2', 'lead lead1'])
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
    const reads = (person: Person) => here().tries(person, `select count(*) from core.alarm_note where alarm_id = '${alarm}'`)

    expect([await reads('w1'), await reads('lead1'), await reads('officerA'), await reads('w2'), await reads('officerDistrict'), await reads('w3')]).toEqual(['1', '1', '1', '0', '0', '0'])
    expect(await here().tries('w2', `select count(*) from core.alarm_receipt where alarm_id = '${alarm}'`)).toBe('3')
    expect(await here().tries('w3', `select count(*) from core.alarm_receipt where alarm_id = '${alarm}'`)).toBe('0')
  })

  test('7.2.2.d: behind a wall the unit complained of hears nothing, and the tier above it is told in its place', async () => {
    await as('officerDistrict', `select core.wall_case(${A}, ${id('k2')}, array[${A}], '检举')`)
    const alarm = await raise({ by: 'w2', of: 'k2' })

    expect(await toldOf(alarm)).toEqual(['lead lead1'])
    await minutesPass(alarm, 10)
    await climb()
    expect((await actsOf(alarm)).slice(-2)).toEqual(['skipped town 0', 'climbed district 2'])
    expect([await sees('officerA', alarm), await sees('officerDistrict', alarm)]).toEqual(['0', '1'])
    expect(await here().tries('officerA', `select count(*) from core.my_alarms() where id = '${alarm}'`)).toBe('0')
    expect(await here().tries('officerA', `select core.acknowledge_alarm(${A}, '${alarm}')`)).toBe('42501')
  })

  test('7.2.2.d: a wall put up afterwards hides the alarm from those already told', async () => {
    const alarm = await raise({ by: 'w3', of: 'k3' })
    expect(await here().tries('officerA', `select count(*) from core.my_alarms() where id = '${alarm}'`)).toBe('1')

    await as('officerDistrict', `select core.wall_case(${A}, ${id('k3')}, array[${A}], '检举')`)

    expect(await sees('officerA', alarm)).toBe('0')
    expect(await here().tries('officerA', `select count(*) from core.my_alarms() where id = '${alarm}'`)).toBe('0')
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
