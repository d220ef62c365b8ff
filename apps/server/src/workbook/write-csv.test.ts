import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv } from './write-csv.ts'

const written = (cell: string | number | null) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv([[cell]]))

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠a', ' =1', "'=1", '"=1', '\t=1', '\r=1', "=cmd|'/c calc'!A1"])('D05: %j is no formula', (text) => {
  expect(written(text)).toBe(`\ufeff"'${text.replaceAll('"', '""')}"\r\n`)
})

test('D05: whatever the text, its cell does not begin like a formula and does not end early', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
      const cell = written(text).slice(2, -3)

      expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/u)
      expect(cell.replaceAll('""', '')).not.toContain('"')
    })
  )
})

test('D05: numbers stay numbers, nothing stays nothing', () => {
  expect([written(-0.4), written(null)]).toEqual(['\ufeff-0.4\r\n', '\ufeff\r\n'])
})
