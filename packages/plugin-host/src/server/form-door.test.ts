import { expect, test } from 'vitest'
import { core, makeForm, makePlugin } from '../../test/made-plugins.ts'
import { formDoor } from './form-door.ts'

const form = makeForm('home-visit.note')
const house = { core, plugins: [makePlugin('home-visit', { forms: [{ form, permission: 'visit.write' }] })] }

test('a form belongs to its plugin: saving asks for the permission of the plugin', () => {
  expect(formDoor(house, 'home-visit.note')).toEqual({
    form,
    permission: 'visit.write',
    door: { plugin: 'home-visit', permission: 'visit.write', scope: 'case' }
  })
})

test('a form nobody has is not there', () => {
  expect(formDoor(house, 'home-visit.other')).toBeUndefined()
})
