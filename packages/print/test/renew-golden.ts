import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printForm } from '../src/print-form.ts'
import { goldenFolder } from './golden-folder.ts'
import { drawPages, toPng } from './grey-page.ts'
import { samples } from './samples.ts'

/** `npm run golden -w @xinshe/print`: draws the golden pages anew. Look at each of them before committing. */
mkdirSync(goldenFolder, { recursive: true })
for (const file of readdirSync(goldenFolder)) rmSync(join(goldenFolder, file))
for (const { name, kind, filled, options } of samples) {
  const pages = await drawPages(await printForm(kind, filled, options))
  pages.forEach((page, index) => writeFileSync(join(goldenFolder, `${name}-${index + 1}.png`), toPng(page)))
}
