import { choice, date, defineForm, flag, longText, option, rows, text } from '@xinshe/forms'
import { say } from '@xinshe/words'
import { expect, test } from 'vitest'
import { stillMissing } from './still-missing.ts'

const form = defineForm({
  id: 'demo.sheet',
  version: 1,
  title: say('示例表', 'Sample'),
  sections: [
    {
      id: 'first',
      title: say('一', 'One'),
      fields: {
        told: flag({ label: say('已告知', 'Told') }),
        on: date({ label: say('日期', 'Date'), notAfter: 'today' }),
        source: choice({ label: say('来源', 'Source'), options: [option('own', say('主动', 'Own')), option('other', say('其他', 'Other'), { other: 'sourceOther' })] }),
        sourceOther: text({ label: say('请注明', 'Please specify') })
      }
    },
    { id: 'second', title: say('二', 'Two'), fields: { goals: rows({ label: say('目标', 'Goals'), fields: { goal: longText({ label: say('目标', 'Goal') }), result: choice({ label: say('结果', 'Result'), options: [option('yes', say('达成', 'Achieved'))] }) } }) } }
  ]
})
const missing = (answers: Record<string, unknown>) =>
  stillMissing(form, answers, { today: '2026-11-23' }).map(({ missing }) => missing.map(({ field }) => field))

test('an empty sheet lacks every required answer, told by section', () => {
  expect(missing({})).toEqual([['told', 'on', 'source'], ['goals']])
})

test('a tick that needs a word of explanation asks for it once it is set', () => {
  expect(missing({ told: true, on: '2026-11-23', source: 'other', sourceOther: ' ' })).toEqual([['sourceOther'], ['goals']])
})

test('A.03: 请注明 is listed under the question it explains', () => {
  const [first] = stillMissing(form, { told: true, on: '2026-11-23', source: 'other' }, { today: '2026-11-23' })

  expect(first!.missing).toEqual([{ field: 'sourceOther', label: say('来源', 'Source') }])
})

test('an unticked confirmation is missing, an empty cell of a row too', () => {
  expect(missing({ told: false, on: '2026-11-23', source: 'own', goals: [{ goal: '' }, { goal: '签约', result: 'yes' }] })[0]).toEqual(['told'])
})

test('C.10: an empty cell of a table is told by its row', () => {
  const goals = [{ goal: '签约', result: 'yes' }, { goal: '入住' }]
  const [, second] = stillMissing(form, { goals }, { today: '2026-11-23' })

  expect(second!.missing).toEqual([{ field: 'goals.1.result', label: say('第 2 行：目标', 'Row 2: Goals') }])
})

test('what is filled in but wrong is not missing', () => {
  expect(missing({ told: true, on: '2026-12-31', source: 'own', goals: [{ goal: '签约', result: 'yes' }] })).toEqual([[], []])
})
