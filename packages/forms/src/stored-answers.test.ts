import { say } from '@xinshe/words'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  choice,
  computed,
  defineForm,
  joinSealed,
  option,
  optional,
  readAnswers,
  readDraft,
  splitSealed,
  text
} from './index.ts'

const label = (zh: string) => say(zh, zh)

const form = defineForm({
  id: 'test.history',
  version: 3,
  title: label('历史'),
  sections: [
    {
      id: 'all',
      title: label('全部'),
      fields: {
        name: text({ label: label('姓名'), seal: 'identity' }),
        story: optional(text({ label: label('经过'), max: 3, seal: 'confidential' })),
        old: text({ label: label('旧'), retired: 2 }),
        fresh: text({ label: label('新'), since: 3 }),
        way: choice({
          label: label('方式'),
          options: [option('a', label('甲')), option('b', label('乙'), { retired: 3 })]
        }),
        age: computed({ label: label('年龄'), gives: 'number' })
      }
    }
  ]
})

test('answers of an older version are read with what could be asked then', () => {
  const answers = { name: '甲', story: '当年可以写得很长', old: '在', way: 'b', age: 40 }

  expect(readAnswers(form, { version: 1, answers })).toEqual({ answers, notAsked: ['fresh'] })
})

test('a retired option is read in old answers and refused in new ones', () => {
  const submitted = form.submit({ name: '甲', fresh: '新', way: 'b' }, { today: '2026-11-23' })

  expect(readAnswers(form, { version: 2, answers: { way: 'b' } }).answers).toEqual({ way: 'b' })
  expect(submitted.ok).toBe(false)
})

test.each([
  ['an unknown key', 3, { spam: 1 }],
  ['a field retired before that version', 2, { old: '在' }],
  ['a field added after that version', 2, { fresh: '新' }],
  ['a broken value', 3, { age: '四十' }],
  ['a version from the future', 4, {}]
])('stored answers with %s are a fault', (_what, version, answers) => {
  expect(() => readAnswers(form, { version, answers })).toThrow()
})

test('a draft that waited while the form moved on keeps what fits and sets the rest apart', () => {
  expect(readDraft(form, { name: '甲', old: '在', way: 'b', story: null })).toEqual({
    draft: { name: '甲', story: null },
    left: { old: '在', way: 'b' }
  })
})

test('sealed answers and clear ones part and come together again', () => {
  fc.assert(
    fc.property(
      fc.record({ name: fc.string(), story: fc.string(), fresh: fc.string(), age: fc.integer() }, { requiredKeys: [] }),
      (answers) => {
        const parts = splitSealed(form, answers)

        expect(Object.keys(parts.clear)).not.toContain('name')
        expect(Object.keys(parts.clear)).not.toContain('story')
        expect(Object.keys(parts.sealed).every((name) => name === 'name' || name === 'story')).toBe(true)
        expect(joinSealed(parts)).toEqual(answers)
      }
    )
  )
})
