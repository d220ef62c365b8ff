import { say } from '@xinshe/words'
import { expect, test } from 'vitest'
import {
  addToLock,
  choice,
  defineForm,
  lockObjections,
  longText,
  option,
  optional,
  rows,
  text,
  type Field
} from './index.ts'

const label = (zh: string) => say(zh, zh)
const formWith = (field: Field, version = 1) =>
  defineForm({
    id: 'test.lock',
    version,
    title: label('锁'),
    sections: [{ id: 'one', title: label('一'), fields: { field } }]
  })

const before = text({ label: label('姓名'), clause: 'T.01' })
const { lock } = addToLock({}, [formWith(before)], { unreleased: false })

test('a form that means what it meant passes its lock', () => {
  expect(lockObjections(formWith(before), lock)).toEqual([])
})

test.each<[string, Field]>([
  ['its printed label', text({ label: label('名称'), clause: 'T.01' })],
  ['its kind', longText({ label: label('姓名'), clause: 'T.01' })],
  ['its clause', text({ label: label('姓名'), clause: 'T.02' })],
  ['its seal', text({ label: label('姓名'), clause: 'T.01', seal: 'identity' })],
  ['being required', optional(before)],
  ['its options', choice({ label: label('姓名'), clause: 'T.01', options: [option('a', label('甲'))] })],
  ['its columns', rows({ label: label('姓名'), clause: 'T.01', fields: { a: before } })]
])('a field that changed %s is objected to until the version is raised', (_what, field) => {
  expect(lockObjections(formWith(field), lock)).toHaveLength(1)
  expect(addToLock(lock, [formWith(field)], { unreleased: false }).objections).toHaveLength(1)

  const raised = addToLock(lock, [formWith(field, 2)], { unreleased: false })

  expect(raised.objections).toEqual([])
  expect(raised.lock['test.lock']?.[1]).toEqual(lock['test.lock']?.[1])
  expect(lockObjections(formWith(field, 2), raised.lock)).toEqual([])
})

test('a hint, an English word or a limit may change without a new version', () => {
  expect(
    lockObjections(formWith({ ...before, hint: label('提示'), label: say('姓名', 'Full name'), max: 10 }), lock)
  ).toEqual([])
})

test('a version nobody locked is objected to', () => {
  expect(lockObjections(formWith(before, 2), lock)).toEqual([
    'test.lock: version 2 is not locked; run "npm run form-lock"'
  ])
})

test('a version under which no answers exist may be rewritten', () => {
  const changed = formWith(longText({ label: label('姓名') }))

  expect(lockObjections(changed, addToLock(lock, [changed], { unreleased: true }).lock)).toEqual([])
})
