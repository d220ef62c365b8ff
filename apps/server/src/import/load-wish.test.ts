import { expect, test } from 'vitest'
import { readLoadWish } from './load-wish.ts'

const around = { folder: '/home/li', dataDir: '/srv/data', now: new Date('2026-03-02T02:00:00Z') }

test('paths are read from where the person stands; the report is kept in the data folder', () => {
  expect(readLoadWish(['留言.xlsx'], around)).toEqual({ file: '/home/li/留言.xlsx', report: '/srv/data/reports/load-20260302020000.xlsx' })
  expect(readLoadWish(['/a.xlsx', '--report', '../b.xlsx'], around)).toEqual({ file: '/a.xlsx', report: '/home/b.xlsx' })
})

test.each([[[]], [['a.xlsx', 'b.xlsx']], [['a.xlsx', '--report', 'b.csv']], [['a.xlsx', '--report', 'a.xlsx']], [['--all']]])('%j is answered with how it is called', (words) => {
  expect(() => readLoadWish(words, around)).toThrow('npm run load -- FILE.xlsx')
})
