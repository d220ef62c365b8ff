import { writeFile } from 'node:fs/promises'
import { printForm } from '@xinshe/print/print-form.ts'
import { readEnvironment } from '../env.ts'
import { readPrintWish } from '../print/print-wish.ts'
import { readForPrint } from '../print/read-for-print.ts'
import { openDatabase } from '../start/open-database.ts'
import { runOnce } from '../start/run-once.ts'
import { StartFault } from '../start/start-fault.ts'

/** `npm run print -- intake|interview|closure [--case NUMBER [--tenant SLUG] [--no N] | --blank] --out FILE.pdf` */
await runOnce(async () => {
  const { form, caseNumber, tenant, ordinal, out } = readPrintWish(process.argv.slice(2))
  const filled = caseNumber === null ? null : await filledOf({ form, caseNumber, tenant, ordinal })
  await writeFile(out, await printForm(form, filled)).catch((error: NodeJS.ErrnoException) => {
    throw new StartFault(`无法写入 ${out}（${error.code}）。`, `Cannot write ${out} (${error.code}).`)
  })
  process.stdout.write(`${out}\n`)
})

async function filledOf(wanted: Parameters<typeof readForPrint>[1]) {
  const { place, close } = await openDatabase(readEnvironment(process.env))
  try {
    const filled = await readForPrint(place, wanted)
    if (!filled) throw new StartFault(`没有找到个案 ${wanted.caseNumber}，或该个案还没有签署这份表。`, `There is no case ${wanted.caseNumber}, or this form is not signed in it yet.`)
    return filled
  } finally {
    await close()
  }
}
