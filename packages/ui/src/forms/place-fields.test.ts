import { choice, date, flag, longText, onlyWhen, option, text, time } from '@xinshe/forms'
import { say } from '@xinshe/words'
import { expect, test } from 'vitest'
import { placeFields } from './place-fields.ts'

const label = say('问', 'Question')
const fields = {
  source: choice({ label, options: [option('self', say('主动咨询', 'Own')), option('referred', say('转介', 'Referred'), { other: 'sourceNote' })] }),
  sourceNote: text({ label }),
  referrer: onlyWhen('source', ['referred'], text({ label })),
  on: date({ label }),
  story: longText({ label }),
  name: text({ label }),
  retired: { ...text({ label }), retired: 2 },
  told: flag({ label })
}
const placed = (answers: Record<string, unknown>) => placeFields(fields, fields, 2, answers).map(({ name, span }) => `${name} ${span}`)

test('short answers stand two in a row, and one without a neighbour takes the row', () => {
  expect(placed({})).toEqual(['source half', 'on half', 'story full', 'name full', 'told full'])
})

test('a question that comes with an answer moves the cells behind it', () => {
  expect(placed({ source: 'referred' })).toEqual(['source half', 'referrer half', 'on full', 'story full', 'name full', 'told full'])
})

test('B.06: from and to stand in one cell', () => {
  const times = { on: date({ label }), startsAt: time({ label }), endsAt: time({ label }) }

  expect(placeFields(times, times, 1, {}).map(({ name, beside, span }) => [name, beside?.name, span])).toEqual([
    ['on', undefined, 'half'],
    ['startsAt', 'endsAt', 'half']
  ])
})

test('A.03: the text that explains a tick has no cell of its own', () => {
  expect(placed({ source: 'referred' }).join()).not.toContain('sourceNote')
})
