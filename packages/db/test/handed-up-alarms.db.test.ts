import { randomUUID } from 'node:crypto'
import type { Person } from '@xinshe/testing/world-rows.ts'
import { beforeEach, expect, test } from 'vitest'
import { A, alarmDesk, note } from './alarm-desk.ts'

const { here, raise, as, minutesPass, climb, actsOf, rowOf } = alarmDesk()

let alarm = ''
const handUp = (person: Person, noteId: string = randomUUID()) => here().tries(person, `select core.hand_up_alarm(${A}, '${alarm}', '${noteId}', ${note})`)
const handsUp = (person: Person, noteId: string = randomUUID()) => as(person, `select core.hand_up_alarm(${A}, '${alarm}', '${noteId}', ${note})`)
const take = (person: Person) => here().tries(person, `select core.acknowledge_alarm(${A}, '${alarm}')`)
const handUps = async () => (await actsOf(alarm)).filter((act) => act === 'handed-up').length
beforeEach(async () => { alarm = await raise() })

test('6.3.3.0: handed up it is not handed up again by whoever it lies above, the raiser neither, and the tier in between takes it', async () => {
  await handsUp('lead1')

  expect([await handUp('lead1'), await handUp('w1')]).toEqual(['55000', '55000'])
  expect((await rowOf(alarm)).step).toBe(3)
  expect(await take('officerA')).toBe('')
})

test('6.3.3.0: of two hand-ups at once by one person one is done and the other is told so; sent again under its id it is the same one', async () => {
  const noteId = randomUUID()
  const answers = await Promise.allSettled([handsUp('lead1'), handsUp('lead1')])
  expect(answers.map((answer) => (answer.status === 'rejected' ? answer.reason.code : 'done')).sort()).toEqual(['55000', 'done'])
  await handsUp('officerA', noteId)
  await handsUp('officerA', noteId)

  expect(await handUps()).toBe(2)
  expect((await rowOf(alarm)).step).toBe(4)
})

test('6.3.3.0: a tier that it was handed up to takes it, also when another handed it on; that tier’s own hand-up bars all of it', async () => {
  await handsUp('lead1')
  await minutesPass(alarm, 10)
  await climb()
  await handsUp('officerDistrict')

  expect((await rowOf(alarm)).step).toBe(5)
  expect([await take('officerA'), await take('bureauA'), await take('officerDistrict'), await take('lead1')]).toEqual(['', '', '42501', '42501'])

  alarm = await raise()
  await handsUp('lead1')
  await handsUp('bureauA')
  expect([await take('officerA'), await handUp('officerA'), await take('officerDistrict')]).toEqual(['42501', '55000', ''])
})

test('H07: what was handed up before somebody saw it is shown to them once, and not with every page', async () => {
  const isShown = () => here().tries('lead1', `select m.shown_at is not null from core.my_alarms() m where m.id = '${alarm}'`)
  await handsUp('lead1')
  expect(await isShown()).toBe('false')

  await as('lead1', `select core.mark_alarm_shown('${alarm}')`)

  expect(await isShown()).toBe('true')
})
