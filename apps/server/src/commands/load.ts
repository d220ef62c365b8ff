import { readEnvironment } from '../env.ts'
import { describeReport } from '../import/describe-report.ts'
import { loadBook, type LoadReport } from '../import/load-book.ts'
import { readLoadWish } from '../import/load-wish.ts'
import { readPetitions } from '../import/read-petitions.ts'
import { writeReport } from '../import/write-report.ts'
import { loadHouse } from '../start/load-house.ts'
import { openDatabase } from '../start/open-database.ts'
import { prepare } from '../start/prepare.ts'
import { runOnce } from '../start/run-once.ts'
import { seedDemoOnce } from '../start/seed-demo-once.ts'

/** `npm run load -- FILE.xlsx [--report REPORT.xlsx]`: takes petitions from a workbook and tells what became of each row. */
await runOnce(async () => {
  const environment = readEnvironment(process.env)
  const now = new Date()
  const wish = readLoadWish(process.argv.slice(2), { folder: process.env.INIT_CWD ?? process.cwd(), dataDir: environment.dataDir, now })
  // The file first: whoever sends a wrong one learns it before a database starts for nothing.
  const book = await readPetitions(wish.file, now)
  const { plugins } = await loadHouse()
  const { place, close } = await openDatabase(environment)
  try {
    await prepare(place, plugins)
    await seedDemoOnce(place, environment)
    const report = await loadBook(book, place, now)
    for (const { zh, en } of describeReport(report)) process.stdout.write(`${zh} ${en}\n`)
    await writeReport(wish.report, report)
    process.stdout.write(`逐行结果见报告。 Row by row in the report: ${wish.report}\n`)
    process.exitCode = exitCodeOf(report)
  } finally {
    await close()
  }
})

/** 2: not all of the file is here, so a script that goes on after 0 stops and looks. A file of which not one row could be read is a wrong file. */
function exitCodeOf({ loaded, known, refused }: LoadReport): 0 | 1 | 2 {
  if (refused.length === 0) return 0
  return loaded.length + known.length > 0 ? 2 : 1
}
