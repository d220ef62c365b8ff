import { expect, test } from 'vitest'
import { readWorkbook } from '../import/read-workbook.ts'
import { withFile } from '../import/test/read-made.ts'
import { writeWorkbook, type SheetCell } from './write-workbook.ts'

const reopened = async (cells: readonly SheetCell[]) => (await withFile(await writeWorkbook(cells.map((cell) => [cell])), readWorkbook)).rows.map(([cell]) => cell)

test('D05: what looks like a formula is the same text when the file is opened again', async () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠a', "'=1", '"=1', "=cmd|'/c calc'!A1", 'a;=1+1', '1,"=1']

  expect(await reopened(formulas)).toEqual(formulas)
})

test('D19: signs of the format itself, rare characters, numbers and words stay what they are', async () => {
  const texts = ['_x0041_', '<b>&amp;</b>', '𠮷', '001', 'TRUE', '2019/1/1', '一\n二']

  expect(await reopened(texts)).toEqual(texts)
})

test('signs that no cell may hold are left out', async () => {
  expect(await reopened(['\t=1', '\r=2', 'a\u0000\u001b\ud800b'])).toEqual(['\t=1', '\r=2', 'ab'])
})
