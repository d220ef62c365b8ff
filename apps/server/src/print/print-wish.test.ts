import { expect, test } from 'vitest'
import { readPrintWish } from './print-wish.ts'

test('a case is printed by its number, an interview by its own too', () => {
  expect(readPrintWish(['interview', '--case', 'ZCLC-2026-0001', '--tenant', 'gz-zc-lc', '--no', '2', '--out', 'b.pdf'])).toEqual({ form: 'interview', caseNumber: 'ZCLC-2026-0001', tenant: 'gz-zc-lc', ordinal: 2, out: 'b.pdf' })
})

test('7.1.2.l: the screening of a matter is printed by the number of its case', () => {
  expect(readPrintWish(['screening', '--case', 'ZCLC-2026-0001', '--out', 's.pdf'])).toMatchObject({ form: 'screening', caseNumber: 'ZCLC-2026-0001' })
})

test('the empty form is printed for whoever asks for it', () => {
  expect(readPrintWish(['intake', '--blank', '--out', 'a.pdf'])).toMatchObject({ form: 'intake', caseNumber: null })
})

test.each([[['intake']], [['receipt', '--out', 'a.pdf']], [['intake', '--case', 'X', '--blank', '--out', 'a.pdf']], [['interview', '--case', 'X', '--no', '0', '--out', 'a.pdf']], [['intake', '--tenant', 'gz', '--out', 'a.pdf']], [['intake', '--wrong', '--out', 'a.pdf']], [['intake', '--case', 'X', '--no', '2', '--out', 'a.pdf']], [['interview', '--blank', '--no', '2', '--out', 'a.pdf']]])(
  'anything else says how it is called: %s',
  (words) => {
    expect(() => readPrintWish(words)).toThrow('npm run print')
  }
)

test('neither a case nor a blank form: it says what to give, and prints no blank one', () => {
  for (const words of [['intake', '--out', 'a.pdf'], ['closure', '--case', '', '--out', 'a.pdf'], ['screening', '--out', 's.pdf']]) expect(() => readPrintWish(words)).toThrow(/--case.*--blank.*Say which case/)
})
