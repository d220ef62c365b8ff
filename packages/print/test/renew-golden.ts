import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printForm } from '../src/print-form.ts'
import { printScreening } from '../src/print-screening.ts'
import { goldenFolder } from './golden-folder.ts'
import { drawPages, toPng } from './grey-page.ts'
import { samples, screenings } from './samples.ts'

/** `npm run golden -w @xinshe/print`: draws the golden pages anew. Look at each of them before committing. */
mkdirSync(goldenFolder, { recursive: true })
for (const file of readdirSync(goldenFolder)) rmSync(join(goldenFolder, file))
const prints = [
  ...samples.map(({ name, kind, filled, options }) => ({ name, print: () => printForm(kind, filled, options) })),
  ...screenings.map(({ name, filled }) => ({ name, print: async () => printScreening(filled) }))
]
for (const { name, print } of prints) {
  const pages = await drawPages(await print())
  pages.forEach((page, index) => writeFileSync(join(goldenFolder, `${name}-${index + 1}.png`), toPng(page)))
}
