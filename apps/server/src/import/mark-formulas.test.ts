import { expect, test } from 'vitest'
import { formulaMark, markFormulas } from './mark-formulas.ts'
import { sheetOf } from './test/make-workbook.ts'

/** The addresses of the cells that were marked. */
function marked(cells: string): string[] {
  return [...markFormulas(sheetOf(cells)).matchAll(/<(?:x:)?c r="(\w+)" t="inlineStr"><(?:x:)?is><(?:x:)?t>([^<]*)/g)].map(([, address, text]) => (text === formulaMark ? address! : `${address}: ${text}`))
}

test.each([
  ['one that yields a text', '<c r="A1" t="str"><f>HYPERLINK(B1)</f><v>点我</v></c>'],
  ['one that yields a number, of any look', '<c s="4" r="A1"><f>1+4</f><v>5</v></c>'],
  ['one that yields nothing yet', '<c r="A1"><f>B1</f></c>'],
  ['one that shares its text with others', `<c r='A1' t='s'><f t="shared" si="0"/><v>0</v></c>`],
  ['one under a prefix, on lines of its own', '<x:c r="A1" t="b">\n  <x:f>TRUE</x:f>\n  <x:v>1</x:v></x:c>']
])('a formula is marked: %s', (_, cell) => {
  expect(marked(`<row r="1">${cell}<c r="B1" t="s"><v>0</v></c></row>`)).toEqual(['A1'])
})

test('what a formula fills besides its own cell is marked too, and nothing around it', () => {
  const row = (n: number, first = '') => `<row r="${n}"><c r="A${n}"><v>1</v></c><c r="B${n}">${first}<v>1</v></c><c r="C${n}" s="1"/><c r="D${n}"><v>1</v></c></row>`

  expect(marked([row(1), row(2, '<f t="array" ref="B2:C3">A2:A3</f>'), row(3), row(4)].join(''))).toEqual(['B2', 'B3'])
})

test('a sheet without formulas stays as it is, byte for byte', () => {
  const sheet = sheetOf('<row r="1"><c r="A1" t="str"><v>=1+1</v></c><c r="B1"/><c r="C1" t="inlineStr"><is><t>&lt;f&gt;</t></is></c></row><conditionalFormatting><cfRule><formula>1</formula></cfRule></conditionalFormatting>')

  expect(markFormulas(sheet)).toBe(sheet)
})
