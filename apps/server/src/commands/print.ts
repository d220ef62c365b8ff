import { writeFile } from 'node:fs/promises'
import { printForm } from '@xinshe/print/print-form.ts'
import { printScreening } from '@xinshe/print/print-screening.ts'
import type { DatabasePlace } from '@xinshe/db/connect.ts'
import { readEnvironment } from '../env.ts'
import { readPrintWish, type PrintWish } from '../print/print-wish.ts'
import { readForPrint, readScreeningForPrint } from '../print/read-for-print.ts'
import { loadHouse } from '../start/load-house.ts'
import { openDatabase } from '../start/open-database.ts'
import { prepare } from '../start/prepare.ts'
import { runOnce } from '../start/run-once.ts'
import { StartFault } from '../start/start-fault.ts'

/** `npm run print -- intake|interview|closure|assessment|plan|screening [--case NUMBER [--tenant SLUG] [--no N] | --blank] --out FILE.pdf` */
await runOnce(async () => {
  const wish = readPrintWish(process.argv.slice(2))
  await writeFile(wish.out, await printed(wish)).catch((error: NodeJS.ErrnoException) => {
    throw new StartFault(`无法写入 ${wish.out}（${error.code}）。`, `Cannot write ${wish.out} (${error.code}).`)
  })
  process.stdout.write(`${wish.out}\n`)
})

async function printed({ form, caseNumber, tenant, ordinal }: PrintWish): Promise<Uint8Array> {
  if (form === 'screening') return printScreening(caseNumber === null ? null : await fromDatabase((place) => readScreeningForPrint(place, { caseNumber, tenant })))
  return printForm(form, caseNumber === null ? null : await fromDatabase((place) => readForPrint(place, { form, caseNumber, tenant, ordinal })))
}

async function fromDatabase<T>(read: (place: DatabasePlace) => Promise<T>): Promise<T> {
  const { plugins } = await loadHouse()
  const { place, close } = await openDatabase(readEnvironment(process.env))
  try {
    // A database that nobody has started yet has no such case, and can say so.
    await prepare(place, plugins)
    return await read(place)
  } finally {
    await close()
  }
}
