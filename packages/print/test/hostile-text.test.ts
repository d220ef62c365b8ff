import { expect, test } from 'vitest'
import type { FilledForm } from '../src/filled-form.ts'
import { printForm } from '../src/print-form.ts'
import { printScreening } from '../src/print-screening.ts'
import { drawPages } from './grey-page.ts'
import { intake, screening } from './samples.ts'
import { endsOfText, readPdf } from './read-pdf.ts'

const hostile = [
  '#eval("1+1")', '#sys.inputs', '#read("/etc/passwd")', '#import "form.typ": *', '$x^2$', '*粗*', '_斜_', '`代码`',
  '<标签>', '@引用', '= 标题', '- 列表', '+ 编号', '/ 词: 义', '// 注释', '/* 注释 */', '\\', '{{模板}}', '${变量}', '%n', '~', '--', '---', '"引号"'
]

const address = 'https://www.gz.gov.cn/zwgk/zdly/xfgz/2026/content/post_10293847.html?from=petition&id=4401000000000000000&sign=abcdef'

test('A.04: (D18) markup in an answer prints as it was typed', async () => {
  const demand = hostile.join('\n')
  const [page] = await readPdf(await printForm('intake', { ...intake, answers: { demand } }))

  expect(page!.rows).toContainEqual(['信访诉求及要求', hostile.map((line) => line.replaceAll(' ', '')).join('')])
})

test('A.09: (D18) markup prints as it was typed in a short cell, an added note, a signature and the foot', async () => {
  const text = '#eval("1")$x$*b*'
  const pdf = await printForm('intake', {
    answers: { name: text, source: 'visit', sourceNote: text },
    signatures: { worker: { name: text, on: '2026-11-23' } },
    caseNumber: text,
    state: text
  }, { watermark: text })
  const pages = await readPdf(pdf)

  expect(pages[0]!.rows).toContainEqual(['案主姓名', text, '性别'])
  expect(pages[0]!.rows.flat().join('')).toContain(`（请注明）：${text}`)
  expect(pages[1]!.rows).toContainEqual(['社工签名及日期', `${text}2026年11月23日`])
  expect(pages[0]!.text.split(text).length - 1).toBeGreaterThanOrEqual(4)
})

test('A.04: control signs and marks that turn the direction of writing are not printed', async () => {
  const demand = '正\u0000常\u001b文\u202e字\u2066。\r\n第二行\ttab'
  const [page] = await readPdf(await printForm('intake', { ...intake, answers: { demand } }))

  expect(page!.rows).toContainEqual(['信访诉求及要求', '正常文字。第二行tab'])
})

test('A.00: answers that fit no field of the form neither print nor break it', async () => {
  const answers = { demand: { nested: true }, languages: 'mandarin', marital: 'unknown-option', firstContactOn: '昨天', goals: 7, unknown: '不存在的字段' }
  const pages = await readPdf(await printForm('intake', { answers, signatures: {} }))

  expect(pages[0]!.rows).toContainEqual(['初次接触日期', '昨天', '负责社工'])
  expect(pages[0]!.rows).toContainEqual(['语言', '☑普通话□广东话□客家话□其他请注明：'])
  expect(pages.map(({ text }) => text).join('')).not.toContain('不存在的字段')
})

test('A.00: many forms printed at once do not mix', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `案主${index}号`)

  const pdfs = await Promise.all(names.map((name) => printForm('intake', { answers: { name }, signatures: {} })))

  for (const [index, pdf] of pdfs.entries()) {
    const text = (await readPdf(pdf)).map((page) => page.text).join('')
    expect(names.filter((name) => text.includes(`案主姓名${name}性别`))).toEqual([names[index]])
  }
})

test('A.00: the same answers print the same bytes', async () => {
  expect(Buffer.from(await printForm('intake', intake)).equals(Buffer.from(await printForm('intake', intake)))).toBe(true)
})

test('A.00: nothing reaches over the edge of the sheet', async () => {
  const answers = { ...intake.answers, demand: 'W'.repeat(900), name: '名'.repeat(120), phone: '1'.repeat(100), referrer: 'W'.repeat(200) }
  for (const { width, height, grey } of await drawPages(await printForm('intake', { ...intake, answers }))) {
    const outside = grey.filter((level, pixel) => level < 128 && (pixel % width < 60 || pixel % width > width - 55))
    expect(outside.length, `${width}×${height}`).toBe(0)
  }
})

const nothing: FilledForm = { answers: {}, signatures: {} }

test.each([
  ['A.04, A.05: the petition and what came before it', 'intake', { ...nothing, answers: { demand: `见网页：${address}，请答复。`, experience: address } }, [5.1, 18.9]],
  ['B.13: a signature', 'interview', { ...nothing, signatures: { worker: { name: 'W'.repeat(100), on: '2026-11-23' } } }, [2.3, 11.1]],
  ['C.10: a goal', 'closure', { ...nothing, answers: { goals: [{ goal: address, result: 'achieved' }] } }, [3.5, 8.9]],
  ['C.10.4: a remark', 'closure', { ...nothing, answers: { goals: [{ goal: '取得书面答复', result: 'achieved', remark: `见${address}` }] } }, [12.3, 18.9]]
] as const)('%s: no line of a long run reaches the rule of its cell', async (_, kind, filled, cell) => {
  staysWithin(cell, await endsOfText(await printForm(kind, filled), cell), await endsOfText(await printForm(kind, nothing), cell))
})

const word = { answer: address, details: [`见${address}`], by: 'W'.repeat(80), on: '2026-11-23' }
const [aspect] = screening.aspects
const empty = { ...screening, title: '', competentOrgan: '', aspects: [{ ...aspect!, opinion: null, decision: null }] }

test.each([
  ['the matter', { ...empty, title: address, competentOrgan: address }, [5.7, 18.9]],
  ['the opinion', { ...empty, aspects: [{ ...aspect!, opinion: word, decision: null }] }, [5.7, 12.3]],
  ['the decision', { ...empty, aspects: [{ ...aspect!, opinion: null, decision: { ...word, documentNumber: address } }] }, [12.3, 18.9]]
] as const)('7.1.2.l: no line of a long run in the cell of %s reaches its rule', async (_, filled, cell) => {
  staysWithin(cell, await endsOfText(printScreening(filled), cell), await endsOfText(printScreening(empty), cell))
})

/** Whether all that was added to a blank page ends before the rule of its cell; what the page prints itself ends where it does. */
function staysWithin([, rule]: readonly [number, number], ends: readonly number[], blank: readonly number[]): void {
  const own = new Set(blank.map((end) => end.toFixed(2)))
  const added = ends.filter((end) => !own.has(end.toFixed(2)))

  expect(added).not.toHaveLength(0)
  expect(Math.max(...added)).toBeLessThan(rule - 0.15)
}
