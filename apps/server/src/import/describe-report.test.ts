import { expect, test } from 'vitest'
import { describeReport } from './describe-report.ts'
import type { LoadReport } from './load-book.ts'
import { say } from '@xinshe/words'

const empty: LoadReport = { fileName: 'a.xlsx', unused: [], loaded: [], known: [], refused: [], petitioners: 0, replies: 0 }
const refusedRow = (row: number, number = 'LY-1') => ({ row, number, why: [say('留言主题为空', 'The title is missing')] })

test('the first sentence counts, each refused row has one of its own', () => {
  const [counts, refused] = describeReport({ ...empty, refused: [refusedRow(7)] })

  expect(counts).toEqual(
    say(
      'a.xlsx：读取行数 1，已载入 0，已有（未重复载入） 0，未载入 1，新信访人 0，新答复 0。',
      'a.xlsx: 1 row read, 0 loaded, 0 already there, 1 refused, 0 new petitioners, 0 new replies.'
    )
  )
  expect(refused).toEqual(say('第 7 行（LY-1）未载入：留言主题为空。', 'Row 7 (LY-1) refused: The title is missing.'))
})

test('a file with nothing below its header is told as such', () => {
  expect(describeReport(empty)[1]!.zh).toBe('文件里只有表头，没有一行留言，因此什么也没有载入。')
  expect(describeReport({ ...empty, refused: [refusedRow(7)] }).map(({ zh }) => zh).join('')).not.toContain('只有表头')
})

test('of many refusals the first are told, the file has the rest', () => {
  const sentences = describeReport({ ...empty, refused: Array.from({ length: 50 }, (_, index) => refusedRow(index + 2)) })

  expect(sentences).toHaveLength(22)
  expect(sentences.at(-1)!.zh).toBe('其余 30 行见报告。')
})

test('D13: what comes from a file cannot steer a terminal', () => {
  const told = describeReport({ ...empty, fileName: 'a\u001b[2J\n.xlsx', unused: ['列\u202e\u009b31m\u2028'], refused: [refusedRow(2, '\r\n假装成功')] })

  expect(told.map(({ zh }) => zh).join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e]/)
})
