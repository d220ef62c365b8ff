import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FilledForm } from '../src/filled-form.ts'
import { printForm } from '../src/print-form.ts'
import { printScreening } from '../src/print-screening.ts'
import { differingPixels, tolerated } from './compare-pages.ts'
import { goldenFolder } from './golden-folder.ts'
import { drawPages, fromPng, type GreyPage } from './grey-page.ts'
import { interview, intake, samples, screenings } from './samples.ts'

const clauses = { intake: 'A.00', interview: 'B.00', closure: 'C.00', assessment: '7.1.2.a', plan: '7.1.3.d' }

describe('printed pages are the golden pages', () => {
  test.each(samples.map((sample) => ({ clause: clauses[sample.kind], ...sample })))(
    '$clause: $name prints as its golden image, cell by cell',
    async ({ name, kind, filled, options }) => {
      const golden = goldenPages(name)

      const pages = await drawPages(await printForm(kind, filled, options))

      expect(pages.length).toBe(golden.length)
      const differences = pages.map((page, index) => differingPixels(page, golden[index]!))
      expect(Math.max(...differences), `pixels differing on each page: ${differences.join(', ')}`).toBeLessThanOrEqual(tolerated)
    }
  )
})

test.each(screenings)('7.1.2.l: $name prints as its golden image', async ({ name, filled }) => {
  const golden = goldenPages(name)

  const pages = await drawPages(printScreening(filled))

  expect(pages.length).toBe(golden.length)
  expect(Math.max(...pages.map((page, index) => differingPixels(page, golden[index]!)))).toBeLessThanOrEqual(tolerated)
})

describe('the comparison sees what a reader would see', () => {
  test('A.18: a tick that has moved to the next box is seen', async () => {
    const page = await printedPage({ ...intake, answers: { ...intake.answers, marital: 'single' } })

    expect(differingPixels(page, goldenPages('intake-filled')[1]!)).toBeGreaterThan(tolerated)
  })

  test('A.17: a single tick that is missing is seen', async () => {
    const [page] = await drawPages(await printForm('intake', { ...intake, answers: { ...intake.answers, languages: ['mandarin'] } }))

    expect(differingPixels(page!, goldenPages('intake-filled')[0]!)).toBeGreaterThan(tolerated)
  })

  test('B.09: an option that is missing is seen', () => {
    const [page] = goldenPages('interview-blank')
    const option = { left: 190, top: 245, width: 40, height: 14 }
    const without = redraw(page!, option, () => 255)

    expect(differingPixels(page!, redraw(page!, option, (level) => level))).toBe(0)
    expect(differingPixels(without, page!)).toBeGreaterThan(tolerated)
  })

  test('C.00: a cell that has moved down by a single pixel is seen', () => {
    const [page] = goldenPages('closure-blank')
    const cell = { left: 65, top: 250, width: 470, height: 40 }
    const moved = redraw(page!, cell, (_, above) => above)

    expect(differingPixels(moved, page!)).toBeGreaterThan(tolerated)
  })

  test('B.00: a page more or less is a difference of every pixel', async () => {
    const [page] = await drawPages(await printForm('interview', interview))
    const cropped = { ...page!, height: page!.height - 1, grey: page!.grey.slice(page!.width) }

    expect(differingPixels(cropped, page!)).toBeGreaterThan(tolerated)
  })

  test('A.00: another machine that smooths edges a little differently is not a difference', () => {
    const [page] = goldenPages('intake-blank')
    const smoothed = { ...page!, grey: page!.grey.map((level, pixel) => Math.max(0, level - (pixel % 3) * 16)) }

    expect(differingPixels(smoothed, page!)).toBe(0)
  })
})

function goldenPages(name: string): GreyPage[] {
  const files = readdirSync(goldenFolder).filter((file) => file.startsWith(`${name}-`))
  return files.sort().map((file) => fromPng(readFileSync(join(goldenFolder, file))))
}

async function printedPage(filled: FilledForm): Promise<GreyPage> {
  return (await drawPages(await printForm('intake', filled)))[1]!
}

interface Area {
  left: number
  top: number
  width: number
  height: number
}

function redraw(page: GreyPage, area: Area, level: (own: number, above: number) => number): GreyPage {
  const grey = page.grey.slice()
  for (let y = area.top; y < area.top + area.height; y++)
    for (let x = area.left; x < area.left + area.width; x++) {
      const pixel = y * page.width + x
      grey[pixel] = level(page.grey[pixel]!, page.grey[pixel - page.width]!)
    }
  return { ...page, grey }
}
