import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testMasterKey } from '@xinshe/testing/template.ts'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { readWorkbook } from '../import/read-workbook.ts'
import { programFile } from '../../test/program.ts'
import { makeWorkbook, sheetOf, titles } from '../import/test/make-workbook.ts'

let world: World
let folder: string
beforeAll(async () => {
  world = await smallWorld()
  folder = await mkdtemp(join(tmpdir(), 'xinshe-load-'))
  await writeFile(join(folder, 'master.key'), testMasterKey.toString('hex'))
})
afterAll(async () => {
  await world.end()
  await rm(folder, { recursive: true })
})

const command = programFile('commands/load.ts')
const environment = () => ({ ...process.env, NODE_OPTIONS: '', DATABASE_URL: world.place.adminUrl, DATA_DIR: folder, INIT_CWD: folder })

/** Runs the command as a person would who stands in the folder. */
function load(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...words], { env: environment() }, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }))
  })
}

async function matters(): Promise<number> {
  const { n } = await world.owner.selectFrom('core.matter').select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()
  return Number(n)
}

test('a workbook is loaded, told in two languages, and reported row by row; a second run loads nothing twice', async () => {
  const rows = [titles, [1, 'A1', '路灯不亮', '2019/2/28 11:25:05', ''], ['=cmd|1', 'A2', '路不平', '2019/2/28', '']]
  await writeFile(join(folder, '留言.xlsx'), makeWorkbook({ rows }))

  const first = await load('留言.xlsx', '--report', '报告.xlsx')
  const second = await load('留言.xlsx')

  // refused rows are no success, and no wrong file either
  expect([first, second]).toMatchObject([{ code: 2, err: '' }, { code: 2, err: '' }])
  expect(first.out).toContain('读取行数 2，已载入 1')
  expect(first.out).toContain('2 rows read, 1 loaded, 0 already there, 1 refused')
  expect(first.out).toContain('第 3 行（=cmd|1）未载入')
  expect(second.out).toContain('2 rows read, 0 loaded, 1 already there, 1 refused')
  expect((await readWorkbook(join(folder, '报告.xlsx'))).rows).toMatchObject([
    ['行 Row', '编号 Number', '结果 Result', '辖区 Bureau', '原因 Reason'],
    ['2', 'LY-1', '已载入 Loaded', expect.any(String), null],
    ['3', '=cmd|1', '未载入 Refused', null, expect.stringContaining('不是编号')]
  ])
  expect(await readdir(join(folder, 'reports'))).toHaveLength(1)
})

test.each([
  ['a bomb', makeWorkbook({ parts: { 'xl/worksheets/sheet1.xml': sheetOf(' '.repeat(40_000_000)) } }), '大得不合常理'],
  ['missing columns', makeWorkbook({ rows: [['编号', '主题']] }), '缺少这些列：留言编号、留言用户、留言主题、留言时间、留言详情。'],
  ['a broken file', Buffer.from('PK\u0003\u0004nothing'), '已损坏'],
  ['no petition at all that can be read', makeWorkbook({ rows: [titles, ['?', '', '', '', '']] }), '']
])('%s: one sentence, exit code 1, nothing loaded', async (_, bytes, sentence) => {
  await writeFile(join(folder, 'bad.xlsx'), bytes)
  const before = await matters()

  const { code, err } = await load('bad.xlsx')

  expect(code).toBe(1)
  expect(err).toContain(sentence)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(await matters()).toBe(before)
})

test('whoever reads along and leaves ends nothing: the rows are loaded, the report is written, and no fault is told', async () => {
  await writeFile(join(folder, '新.xlsx'), makeWorkbook({ rows: [titles, [77, 'A7', '井盖缺失', '2019/3/1 08:00:00', '']] }))
  const before = await matters()
  const child = spawn(process.execPath, [command, '新.xlsx', '--report', '新报告.xlsx'], { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])

  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(await matters()).toBe(before + 1)
  expect(await readdir(folder)).toContain('新报告.xlsx')
})

test('a file that is loaded whole, or was before, ends with 0', async () => {
  await writeFile(join(folder, '全.xlsx'), makeWorkbook({ rows: [titles, [91, 'A9', '树枝挡路', '2019/3/2 08:00:00', '']] }))

  expect([(await load('全.xlsx')).code, (await load('全.xlsx')).code]).toEqual([0, 0])
})

test('a file with nothing below its header is no fault, and it is told', async () => {
  await writeFile(join(folder, '空.xlsx'), makeWorkbook({ rows: [titles] }))

  const { code, out } = await load('空.xlsx')

  expect(code).toBe(0)
  expect(out).toContain('There is nothing in the file below its header')
})

test('without a file it says how it is called', async () => {
  expect(await load()).toEqual({ code: 1, out: '', err: expect.stringContaining('npm run load -- FILE.xlsx') })
})
