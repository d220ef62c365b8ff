import { readFileSync } from 'node:fs'
import { lockObjections, type FormLock } from '@xinshe/forms'
import { expect, test } from 'vitest'
import { coreFormDefinitions } from './forms.ts'

const lock = JSON.parse(readFileSync(new URL('../form-lock.json', import.meta.url), 'utf8')) as FormLock

test.each(coreFormDefinitions.map((form) => [form.id, form] as const))(
  '%s means what its locked version means',
  (_id, form) => {
    expect(lockObjections(form, lock)).toEqual([])
  }
)

test('every form has an id of its own', () => {
  const ids = coreFormDefinitions.map(({ id }) => id)

  expect(new Set(ids).size).toBe(ids.length)
})
