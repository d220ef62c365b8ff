import { choice, choices, computed, date, defineForm, month, option, optional, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import { expect, test } from 'vitest'
import { printedDay, printedRows, printedValues } from './printed-values.ts'

const label = say('标签', 'Label')
const form = defineForm({
  id: 'demo.print',
  version: 2,
  title: label,
  sections: [
    {
      id: 'all',
      title: label,
      fields: {
        metOn: date({ label }),
        bornOn: optional(month({ label })),
        size: computed({ label, gives: 'number', from: ({ word }) => String(word ?? '').length || undefined }),
        word: text({ label }),
        hidden: optional(text({ label, printed: false })),
        gender: choice({ label, options: [option('m', say('男', 'Male')), option('f', say('女', 'Female'))] }),
        tongues: choices({
          label,
          options: [
            option('a', say('普通话', 'Mandarin')),
            option('old', say('旧选项', 'Old'), { retired: 2 }),
            option('z', say('其他', 'Other'), { printedAs: '其他请注明：', other: 'tonguesOther' })
          ]
        }),
        tonguesOther: optional(text({ label }))
      }
    }
  ]
})

test('A.01, A.13: days and months print in the Chinese way', () => {
  const { texts } = printedValues(form, { metOn: '2026-11-03', bornOn: '1980-05' })

  expect(texts).toMatchObject({ metOn: '2026年11月3日', bornOn: '1980年5月' })
})

test('A.13: a date that is none prints as it was typed', () => {
  expect(printedDay('2026-02-30')).toBe('2026-02-30')
  expect(printedDay('去年')).toBe('去年')
})

test('A.14: a computed value is worked out when the record does not hold it, and taken from the record when it does', () => {
  expect(printedValues(form, { word: '四个字' }).texts['size']).toBe('3')
  expect(printedValues(form, { word: '四个字', size: 46 }).texts['size']).toBe('46')
})

test('A.16: a field that the annex does not print gives no text', () => {
  expect(printedValues(form, { hidden: '不印' }).texts).not.toHaveProperty('hidden')
})

test('A.17: marks keep the order of the definition, leave out retired options and carry the words added', () => {
  const { marks } = printedValues(form, { tongues: ['z', 'a'], tonguesOther: '英语' })

  expect(marks['tongues']).toEqual([
    { value: 'a', label: '普通话', ticked: true, note: '' },
    { value: 'z', label: '其他请注明：', ticked: true, note: '英语' }
  ])
})

test('A.17: words added to an option that is not ticked do not print', () => {
  expect(printedValues(form, { tongues: ['a'], tonguesOther: '英语' }).marks['tongues']!.at(-1)).toMatchObject({ ticked: false, note: '' })
})

test('A.10: a choice printed without boxes prints its label', () => {
  expect(printedValues(form, { gender: 'f' }).texts['gender']).toBe('女')
})

test('A.00: an unanswered form gives empty texts and empty boxes', () => {
  const { texts, marks } = printedValues(form, {})

  expect(Object.values(texts).every((value) => value === '')).toBe(true)
  expect(marks['gender']!.some(({ ticked }) => ticked)).toBe(false)
})

test('C.10: rows print cell by cell', () => {
  const columns = { goal: text({ label }), result: choice({ label, options: [option('done', say('达成', 'Achieved'))] }) }

  expect(printedRows(columns, [{ goal: '一', result: 'done' }, {}])).toEqual([
    { goal: '一', result: '达成' },
    { goal: '', result: '' }
  ])
  expect(printedRows(columns, undefined)).toEqual([])
})
