import { say } from '@xinshe/words'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choices, date, longText, month, number, option, rows, text, time } from './fields.ts'
import { halfWidth } from './tidy-text.ts'
import { tidyAnswer } from './tidy.ts'

const label = say('栏', 'Field')

test.each([
  [text({ label }), '　１３８　１２３４ ', '138 1234'],
  [text({ label }), 'a\u0000b\u200bc\ud800', 'abc\ufffd'],
  [text({ label }), '王（大文），男', '王（大文），男'],
  [longText({ label }), '第一行  \r\n\r\n１２３\n', '第一行\n\n１２３'],
  [longText({ label }), ' \n　　第一段\n　　第二段　\n', '　　第一段\n　　第二段'],
  [longText({ label }), '　 \n', undefined],
  [date({ label }), '２０２６年３月５日', '2026-03-05'],
  [date({ label }), '2026/3/5', '2026-03-05'],
  [date({ label }), '2026.03.05', '2026-03-05'],
  [date({ label }), '去年', '去年'],
  [month({ label }), '1980年5月', '1980-05'],
  [month({ label }), '1980-5', '1980-05'],
  [month({ label }), '1980年5月3日', '1980-05-03'],
  [time({ label }), '9：05', '09:05'],
  [number({ label }), 3, 3],
  [text({ label }), ' \n', undefined],
  [text({ label }), null, undefined]
] as const)('%j typed as %j becomes %j', (field, typed, tidied) => {
  expect(tidyAnswer(field, typed)).toBe(tidied)
})

test('ticks keep the printed order and are counted once', () => {
  const field = choices({ label, options: [option('a', label), option('b', label), option('c', label)] })

  expect(tidyAnswer(field, ['c', 'a', 'c'])).toEqual(['a', 'c'])
  expect(tidyAnswer(field, [])).toBeUndefined()
})

test('empty rows of a table disappear', () => {
  const field = rows({ label, fields: { step: text({ label }) } })

  expect(tidyAnswer(field, [{ step: '　' }, { step: '一' }, {}])).toEqual([{ step: '一' }])
  expect(tidyAnswer(field, [{}])).toBeUndefined()
})

test('tidying twice changes nothing more', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(text({ label }), longText({ label }), date({ label }), time({ label })),
      fc.string({ unit: 'binary' }),
      (field, typed) => {
        const once = tidyAnswer(field, typed)
        expect(tidyAnswer(field, once)).toBe(once)
      }
    )
  )
})

test('full-width digits and letters become ordinary ones, Chinese punctuation stays', () => {
  expect(halfWidth('４４０１０６１９８００５０３００１Ｘ，（甲）')).toBe('44010619800503001X，（甲）')
})
