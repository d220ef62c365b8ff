import { expect, test } from 'vitest'
import { printScreening } from '../src/print-screening.ts'
import { readPdf } from './read-pdf.ts'
import { screening } from './samples.ts'

const textOf = async (...args: Parameters<typeof printScreening>) => (await readPdf(printScreening(...args))).map(({ text }) => text.replace(/\s/g, '')).join('')

test('7.1.2.l: the print says 协助甄别意见 and calls every opinion 建议', async () => {
  const text = await textOf(screening)

  expect(text).toContain('信访事项协助甄别意见')
  expect(text).toContain('建议：不再受理')
  expect(text).toContain('条例36(3)')
  expect(text).toContain('复核意见日期：2025-10-11')
})

test('7.1.2.l: the decision stays blank until its document number is there', async () => {
  const [, g, ...rest] = screening.aspects
  const withoutNumber = { ...screening, aspects: [{ ...g!, decision: { ...g!.decision!, documentNumber: '' } }, ...rest] }

  expect(await textOf(screening)).toContain('文号：增信字〔2026〕18号')
  const text = await textOf(withoutNumber)
  expect(text).not.toContain('文号：')
  expect(text).not.toContain('黎明')
})

test('3.3: the print of a screening has nothing of 3.3, 3.4 or 3.5', async () => {
  for (const word of ['非理性', '重复上访', '缠访', '闹访']) expect(await textOf(screening)).not.toContain(word)
})

test('7.1.2.l: what a person typed is never read as markup', async () => {
  expect(await textOf({ ...screening, title: '#eval("1+1") *粗*' })).toContain('#eval("1+1")*粗*')
})
