import { expect, test } from 'vitest'
import { checkParts } from './check-parts.ts'
import { sheetOf } from './test/make-workbook.ts'

const partsWith = (sheet: string) => new Map([['xl/workbook.xml', Buffer.from('<workbook/>')], ['xl/worksheets/sheet1.xml', Buffer.from(sheet)]])
const check = (rows: string) => () => checkParts(partsWith(sheetOf(rows)))

test.each([
  ['<row r="1"><c r="A1"/><c r="CV1"/></row><row r="50000"/>'],
  ['<x:row r="1"><x:c r="A1" s="2"/></x:row>'],
  [`<row r='7'><c t="s" r='B7'/></row>`]
])('%s is in range', (rows) => {
  expect(check(rows)).not.toThrow()
})

test.each([
  ['<row r="1048577"/>'],
  ['<row r="50001"/>'],
  ['<row r="1e15"/>'],
  ['<row r="99999999999"/>'],
  ['<c r="CW1"/>'],
  ['<c r="ZZZZZZZZ1"/>'],
  ['<c r="a1"/>'],
  ['<c r="&#90;ZZZ1"/>'],
  ['<c s=">" r="XFD1"/>'],
  ['<x:c x:r="XFD1"/>'],
  ['<c axmlns:r="XFD1"/>'],
  ["<c\nr='XFD1'/>"]
])('D06: %s is not', (rows) => {
  expect(check(rows)).toThrow('超出范围的单元格')
})

test('D06: a million strings are more than anybody writes', () => {
  const parts = partsWith(sheetOf('')).set('xl/sharedStrings.xml', Buffer.from('<si><t>s</t></si>'.repeat(1_000_000)))

  expect(() => checkParts(parts)).toThrow('单元格过多')
})
