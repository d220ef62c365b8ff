import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDatabase } from '@xinshe/testing/database.ts'
import { testMasterKey } from '@xinshe/testing/template.ts'
import { expect, onTestFinished, test } from 'vitest'
import { program } from '../../test/program.ts'

test('of a database that nobody has started yet it says in a sentence that the case is not there', { timeout: 60_000 }, async () => {
  const [{ adminUrl, drop }, folder] = [await testDatabase('template0'), await mkdtemp(join(tmpdir(), 'xinshe-print-'))]
  onTestFinished(() => Promise.all([drop(), rm(folder, { recursive: true })]).then(() => {}))
  await writeFile(join(folder, 'master.key'), testMasterKey.toString('hex'))

  const words = ['intake', '--case', 'ZCLC-2026-0001', '--out', join(folder, 'intake.pdf')]
  const { code, text } = await program('commands/print.ts', { DATABASE_URL: adminUrl, DATA_DIR: folder }, words).ended

  expect({ code, text }).toEqual({ code: 1, text: '没有编号为 ZCLC-2026-0001 的个案。 There is no case ZCLC-2026-0001.\n' })
})
