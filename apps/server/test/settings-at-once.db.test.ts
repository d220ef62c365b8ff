import { defaultRiskSetting, levelOf } from '@xinshe/core/risk/risk-setting.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coreDesk, refusalOf, type CoreCaller } from './core-desk.ts'

let world: World
let town: CoreCaller
let district: CoreCaller
let city: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  town = await coreDesk(world, 'bureauA')
  district = await coreDesk(world, 'bureauDistrict', { tenant: 'district' })
  city = await coreDesk(world, 'bureauCity', { tenant: 'city' })
})
afterAll(() => world.end())

const stricter = { ...defaultRiskSetting, levels: defaultRiskSetting.levels.map((one) => (one.level === 'red' ? { ...one, minutes: 10, tells: [...one.tells, 'city' as const] } : one)) }

test('6.3.3.b: an older page does not undo what was set meanwhile: it is refused with both settings, who set the other, and the version to build on', async () => {
  const { version } = await town.risk.setting()
  await town.risk.setSetting({ ...stricter, version })

  const refused = await refusalOf(town.risk.setSetting({ ...defaultRiskSetting, organHours: 48, version }))

  expect(refused).toMatchObject({ code: 'record/stale', details: { yours: { organHours: 48 }, theirs: { organHours: 72, byName: expect.any(String), at: expect.any(String) }, version: version + 1 } })
  expect(levelOf(await town.risk.setting(), 'red')).toMatchObject({ minutes: 10, tells: expect.arrayContaining(['city']) })
  expect(await town.risk.setSetting({ ...stricter, organHours: 48, version: version + 1 })).toEqual({ version: version + 2 })
})

test('6.3.3.b: of two who set at once one is refused, and of the first one nothing is lost', async () => {
  const { version } = await district.risk.setting()

  const answers = await Promise.all([refusalOf(district.risk.setSetting({ ...stricter, version })), refusalOf(district.risk.setSetting({ ...defaultRiskSetting, planHours: 24, version }))])

  expect(answers.map(({ code }) => code).sort()).toEqual(['accepted', 'record/stale'])
  expect((await district.risk.setting()).version).toBe(version + 1)
})

test('6.3.3.0: what the bureau above sets while a page is open counts as well, until the place has its own', async () => {
  const { version } = await town.alarms.settings()
  await city.alarms.setSettings({ version: (await city.alarms.settings()).version, minutes: [0, 1, 2, 3, 4], reportMinutes: 30, headcount: 50 })
  const wanted = { minutes: [0, 5, 10, 20, 30], reportMinutes: 30, headcount: 80 }

  expect(await refusalOf(town.alarms.setSettings({ ...wanted, version }))).toMatchObject({ code: 'record/stale', details: { theirs: { minutes: [0, 1, 2, 3, 4], setAt: '广州市' }, version: version + 1 } })
  await town.alarms.setSettings({ ...wanted, version: version + 1 })
  await city.alarms.setSettings({ version: (await city.alarms.settings()).version, minutes: [0, 2, 4, 6, 8], reportMinutes: 30, headcount: 50 })
  expect(await town.alarms.settings()).toMatchObject({ headcount: 80, version: version + 2 })
})

test('6.3.3.0: an older page takes no crisis contact away', async () => {
  const { contactVersion: version } = await town.alarms.settings()
  await town.alarms.setCrisisContact({ version, accountId: world.people.officerA.accountId as never, phone: '020-1' })

  expect(await refusalOf(town.alarms.setCrisisContact({ version, accountId: null, phone: '020-2' }))).toMatchObject({ code: 'record/stale', details: { theirs: { phone: '020-1', name: expect.any(String) } } })
  expect(await town.alarms.crisisContact()).toMatchObject({ phone: '020-1', accountId: world.people.officerA.accountId })
})

test('8.1.c: a reading of a rule that was chosen meanwhile stays', async () => {
  const rule = async () => (await town.rules.list()).find(({ id }) => id === 'core/caseload')!
  const { version } = await rule()
  await town.rules.set({ version, rule: 'core/caseload', isOn: true, choice: 'combined', reason: '合并折算' })

  expect(await refusalOf(town.rules.set({ version, rule: 'core/caseload', isOn: true, reason: '按原方式' }))).toMatchObject({ code: 'record/stale', details: { theirs: { choice: 'combined', reason: '合并折算' } } })
  expect(await rule()).toMatchObject({ choice: 'combined', version: version + 1 })
})

test('4.1: of two who publish a year the slower is shown what stands; published anew on it, it is taken, and sent again taken once', async () => {
  const year = { year: 2029, workdays: [], source: '通知' }
  expect(await city.calendar.publishYear({ ...year, version: 0, holidays: ['2029-01-01'] })).toEqual({ version: 1 })

  const refused = await refusalOf(city.calendar.publishYear({ ...year, version: 0, holidays: ['2029-01-02'] }))
  const anew = { ...year, version: 1, holidays: ['2029-01-01', '2029-01-02'] }

  expect(refused).toMatchObject({ code: 'record/stale', details: { theirs: { holidays: ['2029-01-01'] }, version: 1 } })
  expect([await city.calendar.publishYear(anew), await city.calendar.publishYear(anew)]).toEqual([{ version: 2 }, { version: 2 }])
})
