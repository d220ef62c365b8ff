import { drawGenogram } from '@xinshe/core/family/draw-genogram.ts'
import { expect, test } from 'vitest'
import { printForm } from '../src/print-form.ts'
import { printedFamily } from '../src/printed-family.ts'
import { readPdf } from './read-pdf.ts'
import { assessment, family } from './record-samples.ts'
import { intake } from './samples.ts'

/** How high the letters of a picture stand on paper, in points. */
const points = (svg: string, width: number) => (12 * width * (72 / 2.54)) / Number(/ width="([\d.]+)"/.exec(svg)![1])

test('A.22: a family of three generations from the member table prints inside the cell, beside what was written, with both pictures in words', async () => {
  const rows = (await readPdf(await printForm('intake', { ...intake, family }))).flatMap((page) => page.rows)
  const cell = rows.find(([label]) => label?.startsWith('个案背景'))![1]

  expect(cell).toContain('生态系统：社区居委会（弱联系）')
  expect(cell).toContain('家系图：陈某（配偶，1974，同住）；儿子（儿子，2011，同住）')
  expect(cell).toContain('生态图：区住房和城乡建设局（机关，紧张）；社区居委会（社区，薄弱，流向家庭）')
  expect(cell).toContain('据2026年11月28日签署的预估第1版绘制')
})

test('A.00: with its pictures a plain case keeps to the two pages of the annex: neither white nor the size of a picture begins a third', async () => {
  const labels = async (filled: typeof intake) => (await readPdf(await printForm('intake', filled))).map((page) => page.rows.map(([label]) => label))
  const goals = Array.from({ length: 4 }, (_, index) => `${index + 1}. 取得书面答复`).join('\n')

  expect((await labels({ ...intake, family })).map((page) => [page[0], page.at(-1)])).toEqual([['接案记录', '语言'], ['婚姻状况', '项目负责人签批']])
  expect(await labels({ ...intake, family: { ...family, systems: [] }, answers: { ...intake.answers, goals } })).toHaveLength(2)
})

test('A.22: without relatives in an assessment the cell is the text alone', async () => {
  const cellOf = async (more: object) => (await readPdf(await printForm('intake', { ...intake, ...more }))).flatMap((page) => page.rows).find(([label]) => label?.startsWith('个案背景'))![1]

  expect(await cellOf({ family: { sex: 'female', on: '2026-11-28', version: 1 } })).toBe(await cellOf({}))
})

test('A.22: the pictures stay inside the cell and legible at A4, side by side or one above the other', () => {
  const wide = { ...family, members: Array.from({ length: 9 }, (_, index) => ({ name: `兄弟${index + 1}`, relation: 'brother' as const })) }
  for (const one of [family, wide]) {
    const { lines } = printedFamily(one)!
    for (const line of lines) {
      expect(line.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(13.4)
      for (const { svg, width } of line) expect(points(svg, width)).toBeGreaterThanOrEqual(5)
    }
  }
  expect(printedFamily(family)!.lines.map((line) => line.length)).toEqual([2])
  for (const { svg, width, least } of printedFamily(family)!.lines.flat()) {
    expect(least).toBeLessThanOrEqual(width)
    expect(points(svg, least)).toBeGreaterThanOrEqual(6.39)
  }
  expect(printedFamily(wide)!.lines.map((line) => line.length)).toEqual([1, 1])
})

test('6.3.1.a: the printed assessment has the ecomap of its own version, with the day', async () => {
  const rows = (await readPdf(await printForm('assessment', { ...assessment, family: { ...family, version: 2, on: '2026-12-05' } }))).flatMap((page) => page.rows)

  expect(rows.find(([label]) => label === '家系图与生态图')![1]).toContain('据2026年12月5日签署的预估第2版绘制')
})

test('A.22: a name that looks like drawing is drawn as a name', () => {
  const { shapes } = drawGenogram([{ name: '<b>&', relation: 'mother' }], 'female', '案主')

  expect(shapes).toContainEqual(expect.objectContaining({ kind: 'words', text: '<b>&' }))
  expect(printedFamily({ ...family, members: [{ name: '<b>&', relation: 'mother' }] })!.lines[0]![0]!.svg).toContain('&lt;b&gt;&amp;')
})
