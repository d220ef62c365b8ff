import { afterEach, expect, test } from 'vitest'
import { A, alarmDesk } from './alarm-desk.ts'
import { id } from './fixture.ts'

const { here, raise, owner, toldOf, climb, minutesPass } = alarmDesk()

const handedOver = (person: 'lead1' | 'officerA' | 'bureauA', at = 'clock_timestamp()') => owner(`update core.post set handed_over_at = ${at}, ends = ${at === 'null' ? 'null' : 'current_date'} where id = ${id(`post ${person}`)}`)
const asLead = (role: 'worker' | 'lead') => owner(`update core.post set role = '${role}' where id = ${id('post w2')}`)
const take = (person: 'lead1' | 'officerA' | 'w2', alarm: string) => here().tries(person, `select core.acknowledge_alarm(${A}, '${alarm}')`)
const leads = async (alarm: string) => (await owner<{ account_id: string }>(`select account_id from core.alarm_receipt where alarm_id = '${alarm}' and tier = 'lead'`)).map(({ account_id }) => `'${account_id}'::uuid`)
afterEach(async () => {
  for (const person of ['lead1', 'officerA', 'bureauA'] as const) await handedOver(person, 'null')
  await asLead('worker')
})

test('6.3.3.0, 7.1.4.c: of two leads the one who has handed everything on is told of no new alarm and takes none, the other does', async () => {
  await asLead('lead')
  const before = await raise()
  await handedOver('lead1')
  const alarm = await raise()

  expect(await leads(alarm)).toEqual([id('account w2')])
  expect([await take('lead1', before), await take('w2', before), await take('w2', alarm)]).toEqual(['23503', '', ''])
})

test('6.3.3.0, 7.1.4.c: the only lead is told until the last day and takes it, for nobody else of the tier is there', async () => {
  await handedOver('lead1')
  const alarm = await raise()

  expect(await leads(alarm)).toEqual([id('account lead1')])
  expect(await take('lead1', alarm)).toBe('')
})

test('6.3.3.0, 7.1.4.c: so it is at a bureau, among its officers and its administrator', async () => {
  await handedOver('officerA')
  const alarm = await raise()
  await minutesPass(alarm, 10)
  await climb()

  expect((await toldOf(alarm)).filter((line) => line.startsWith('town'))).toEqual(['town bureaua'])
  expect(await take('officerA', alarm)).toBe('23503')
  await handedOver('bureauA')
  expect(await take('officerA', alarm)).toBe('')
})
