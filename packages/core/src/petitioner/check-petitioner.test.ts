import { expect, test } from 'vitest'
import { checkPetitioner } from './check-petitioner.ts'
import { newPetitioner, type NewPetitioner } from './petitioner.ts'

const today = '2026-11-23'
const person = (
  change: Partial<NewPetitioner> = {},
  identity: Partial<NewPetitioner['identity']> = {}
): NewPetitioner =>
  newPetitioner.parse({ party: 'person', nationality: 'citizen', ...change, identity: { name: '王大文', ...identity } })

const found = (petitioner: NewPetitioner) =>
  checkPetitioner(petitioner, today).map(({ field, clause, level }) => [field, clause, level])

test('7.1.1.b: a person needs a name', () => {
  expect(found(person({}, { name: undefined }))).toEqual([['identity.name', '7.1.1.b', 'refusal']])
})

test('7.1.1.b: an anonymous petitioner is registered with a reason', () => {
  expect(found(person({ anonymousReason: '担心报复' }, { name: undefined }))).toEqual([])
})

test('7.1.1.b: an organisation is registered without gender and birth', () => {
  const organisation = person(
    { party: 'legal-person', nationality: 'domestic-organisation' },
    { name: '某某公司', representative: '王大文', idKind: 'credit-code', idNumber: '91350100M000100Y43' }
  )

  expect(found(organisation)).toEqual([])
  expect(found({ ...organisation, identity: { ...organisation.identity, gender: 'male' } })).toEqual([
    ['identity.gender', '7.1.1.b', 'refusal']
  ])
})

test('1.b: a stateless person without a Chinese identity number is registered', () => {
  expect(found(person({ nationality: 'stateless' }, { name: 'Ana Lima', idKind: 'none' }))).toEqual([])
})

test('1.b: a person is not an organisation by nationality', () => {
  expect(found(person({ nationality: 'foreign-organisation' }))).toEqual([['nationality', '1.b', 'refusal']])
})

test('7.1.1.b: a wrong identity number warns and never blocks', () => {
  expect(found(person({}, { idKind: 'id-card', idNumber: '110105194912310021' }))).toEqual([
    ['identity.idNumber', '7.1.1.b', 'warning']
  ])
})

test('7.1.1.b: a number of no document warns; without a number, or of a passport, nothing does', () => {
  const warned = [['identity.idNumber', '7.1.1.b', 'warning']]
  expect(found(person({}, { idKind: 'none', idNumber: '11010519491231002X' }))).toEqual(warned)
  expect(found(person({}, { idNumber: 'E1234567' }))).toEqual(warned)
  expect(found(person({}, { idKind: 'none' }))).toEqual([])
  expect(found(person({}, { idKind: 'passport', idNumber: 'E1234567' }))).toEqual([])
})

test('A.10: a gender that contradicts the identity number warns; so does a birth (A.13)', () => {
  const petitioner = person(
    {},
    { idKind: 'id-card', idNumber: '11010519491231002X', gender: 'male', bornOn: '1950-01' }
  )

  expect(found(petitioner)).toEqual([
    ['identity.bornOn', 'A.13', 'warning'],
    ['identity.gender', 'A.10', 'warning']
  ])
})

test('A.11: a phone of impossible length is refused, by its place in the list', () => {
  expect(found(person({}, { phones: ['13800138000', '1380013800'] }))).toEqual([
    ['identity.phones.1', 'A.11', 'refusal']
  ])
})

test.each(['2027-01', '1980-13', '1980-02-30'])('A.13: a birth in %s is refused', (bornOn) => {
  expect(found(person({}, { bornOn }))).toEqual([['identity.bornOn', 'A.13', 'refusal']])
})

test('7.1.1.c: a residence carries a division code of some level, or none', () => {
  const parse = (homeCode: string) =>
    newPetitioner.safeParse({ party: 'person', nationality: 'citizen', homeCode, identity: { name: '甲' } }).success

  expect([parse('440000'), parse('440106'), parse('440106001000'), parse('4401061'), parse('广州')]).toEqual([
    true,
    true,
    true,
    false,
    false
  ])
})

test('3.1: a petitioner is one of three kinds and nothing a caller made up', () => {
  const parse = (extra: object) =>
    newPetitioner.safeParse({ party: 'person', nationality: 'citizen', identity: { name: '甲' }, ...extra }).success

  expect([parse({}), parse({ party: 'crowd' }), parse({ tenantId: 'x' })]).toEqual([true, false, false])
})
