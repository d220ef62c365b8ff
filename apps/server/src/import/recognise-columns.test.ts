import { expect, test } from 'vitest'
import { recogniseColumns } from './recognise-columns.ts'
import { replyTitles, titles } from './test/make-workbook.ts'

test('columns are found by their titles, in any order, below empty rows and despite odd spaces', () => {
  const { columns, index, unused } = recogniseColumns([[null, null], ['点赞数', ' 留言　时间', '留言主题', null, '留言编号', '留言用户 ', '留言详情']])

  expect(columns).toEqual({ number: 4, user: 5, title: 2, sentAt: 1, text: 6 })
  expect({ index, unused }).toEqual({ index: 1, unused: ['点赞数'] })
})

test('missing columns are named together', () => {
  expect(() => recogniseColumns([['留言编号', '留言主题', '姓名']])).toThrow('缺少这些列：留言用户、留言时间、留言详情。')
})

test('replies come with their dates or not at all', () => {
  expect(recogniseColumns([replyTitles]).columns).toMatchObject({ reply: 5, repliedAt: 6 })
  expect(() => recogniseColumns([[...titles, '答复意见']])).toThrow('答复时间')
})

test('a column that is there twice is refused: nobody knows which one is meant', () => {
  expect(() => recogniseColumns([[...titles, '留言主题']])).toThrow('“留言主题”一列出现了两次')
})

test('an empty sheet says so', () => {
  expect(() => recogniseColumns([[], [null]])).toThrow('工作表是空的')
})
