import { expect, test } from 'vitest'
import { checkRegistration } from './check-registration.ts'
import { blankContact, blankMatter, blankPetitioner, happenedAt, petitionerOf } from './registration.ts'

const today = '2026-11-23'
const visit = { ...blankContact(today, '09:30'), channel: 'visit' as const }
const matter = { ...blankMatter(today), title: '反映楼上漏水' }

test('7.1.1.e: a visit and a registration before there was anybody to petition are named at their boxes', () => {
  const problems = checkRegistration({ petitioner: null, matter: { ...matter, receivedOn: '1900-01-05' }, contact: { ...visit, day: '1890-01-05' } }, today)
  expect(problems.map(({ field }) => field)).toEqual(['day', 'receivedOn'])
})

test('1.b: a stateless person without any document and without a Chinese number can be registered', () => {
  const petitioner = { ...blankPetitioner(), nationality: 'stateless' as const, name: 'Aung Min', idKind: 'none' as const }

  expect(checkRegistration({ petitioner, matter, contact: visit }, today)).toEqual([])
  expect(petitionerOf(petitioner).identity).toMatchObject({ name: 'Aung Min', idKind: 'none', idNumber: undefined })
})

test('7.1.1.b: an organisation is registered without gender and birth, whatever was typed before', () => {
  const petitioner = { ...blankPetitioner(), party: 'organisation' as const, nationality: 'domestic-organisation' as const, name: '示例业主委员会', gender: 'female' as const, bornOn: '1980-05', idKind: 'credit-code' as const }

  expect(checkRegistration({ petitioner, matter, contact: visit }, today)).toEqual([])
  expect(petitionerOf(petitioner).identity).toMatchObject({ gender: undefined, bornOn: undefined })
})

test('7.1.1.b: a petitioner without a name needs the reason', () => {
  const petitioner = { ...blankPetitioner(), isAnonymous: true }

  expect(checkRegistration({ petitioner, matter, contact: visit }, today).map(({ field }) => field)).toEqual(['anonymousReason'])
})

test('7.1.1.b: a doubtful identity number warns and does not stop the registration', () => {
  const petitioner = { ...blankPetitioner(), name: '示例', idNumber: '44010419740301002A' }

  const problems = checkRegistration({ petitioner, matter, contact: visit }, today)

  expect(problems.length).toBeGreaterThan(0)
  expect(problems.every(({ level, field }) => level === 'warning' && field === 'idNumber')).toBe(true)
})

test('A.11: two phone numbers may stand in one box; an impossible one is refused at that box', () => {
  const petitioner = { ...blankPetitioner(), name: '示例', phones: '13812341234、1381234' }

  expect(petitionerOf(petitioner).identity.phones).toEqual(['13812341234', '1381234'])
  expect(checkRegistration({ petitioner, matter, contact: visit }, today).map(({ field }) => field)).toEqual(['phones'])
})

test('3.1: without a channel nothing is registered; a headcount of none or a future day is refused', () => {
  const contact = { ...blankContact('2026-11-24', '09:30'), headcount: 0 }

  expect(checkRegistration({ petitioner: null, matter, contact }, today).map(({ field }) => field)).toEqual(['channel', 'day', 'headcount'])
})

test('the moment of a contact is Guangzhou time', () => {
  expect(new Date(happenedAt({ day: today, time: '09:30' })).toISOString()).toBe('2026-11-23T01:30:00.000Z')
})
