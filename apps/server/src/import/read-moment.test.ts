import { expect, test } from 'vitest'
import { readMoment } from './read-moment.ts'

test.each([
  ['2019/2/28 11:25:05', '2019-02-28T03:25:05.000Z', '2019-02-28'],
  ['2019-02-28 11:25', '2019-02-28T03:25:00.000Z', '2019-02-28'],
  ['　2019/12/3　9:05:00 ', '2019-12-03T01:05:00.000Z', '2019-12-03'],
  ['２０１９/７/１１ ０：１５：２７', '2019-07-10T16:15:27.000Z', '2019-07-11'],
  ['2019年7月11日 15:00', '2019-07-11T07:00:00.000Z', '2019-07-11'],
  ['2019-07-11T15:00:27.500', '2019-07-11T07:00:27.000Z', '2019-07-11'],
  ['2018/10/8', '2018-10-07T16:00:00.000Z', '2018-10-08']
])('the text %j is a time of Guangzhou’s clock', (text, at, day) => {
  expect(readMoment(text)).toEqual({ at: new Date(at), day })
})

test('a date cell is the clock on the wall, to the nearest second', () => {
  expect(readMoment(new Date('2019-04-28T17:32:50.999Z'))).toEqual({ at: new Date('2019-04-28T17:32:51+08:00'), day: '2019-04-28' })
  expect(readMoment(new Date('2019-07-10T23:59:59.900Z'))).toEqual({ at: new Date('2019-07-11T00:00:00+08:00'), day: '2019-07-11' })
})

test.each([['2019/2/30 10:00'], ['2019/2/28 25:00'], ['2019/2/28 10:60'], ['28/2/2019'], ['昨天'], ['43583.73'], [''], [null], [true], [new Date(Number.NaN)]])(
  '%j is no time',
  (cell) => {
    expect(readMoment(cell)).toBeNull()
  }
)
