import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readWorkbook } from './read-workbook.ts'
import { makeWorkbook, replyTitles, sheetOf, titles, withHeader } from './test/make-workbook.ts'
import { readMade, withFile } from './test/read-made.ts'

const good = ['188006', 'A1', '路灯不亮', '2019/2/28 11:25:05', '三个月了。']
const goodBook = makeWorkbook({ rows: [titles, good] })
const aSheet = 'xl/worksheets/sheet1.xml'
const withSheet = (sheet: string) => makeWorkbook({ parts: { [aSheet]: sheet } })
let made: Buffer | null = null
const bomb = () => (made ??= withSheet(sheetOf(' '.repeat(40 * 1024 * 1024))))

test('a workbook as Excel writes it is read with its dates, numbers and padding', async () => {
  const rows = [titles, [188006, 'A1', '路灯不亮', new Date('2019-07-11T15:00:27Z'), '\n\t\t\t\t　　三个月了。\n\t\t'], ['188007', '　A2', '路不平', '2019/2/28 11:25:05', '坑多']]

  const { petitions, refused } = await readMade(makeWorkbook({ rows }))

  expect(refused).toEqual([])
  expect(petitions).toMatchObject([
    { row: 2, petition: { number: 'LY-188006', sentAt: new Date('2019-07-11T15:00:27+08:00'), summary: '　　三个月了。' } },
    { row: 3, petition: { number: 'LY-188007', user: 'A2', sentAt: new Date('2019-02-28T11:25:05+08:00') } }
  ])
})

test('a row with a formula is refused and names the column, whatever the formula yields; the others are read', async () => {
  const formula = (f: string, v: string, type = 'str') => ({ xml: (address: string) => `<c r="${address}" t="${type}"><f>${f}</f>${v}</c>` })
  const rows = [
    titles,
    [1, 'A1', formula('HYPERLINK(&quot;http://a&quot;,&quot;点我&quot;)', '<v>点我</v>'), '2019/2/28', ''],
    [2, 'A1', formula('cmd|calc!A1', ''), '2019/2/28', ''],
    [3, 'A1', formula('1/0', '<v>#DIV/0!</v>', 'e'), '2019/2/28', ''],
    [4, 'A1', '=1+1', '2019/2/28', '=HYPERLINK("http://a")'],
    [5, 'A1', formula('1+4', '<v>5</v>', 'n'), '2019/2/28', formula('HYPERLINK(&quot;http://a&quot;)', '<v>http://a</v>')],
    [formula('ROW()', '<v>7</v>', 'n'), 'A1', '路灯不亮', '2019/2/28', '']
  ]

  const { petitions, refused } = await readMade(makeWorkbook({ rows }))

  expect(petitions.map(({ row, petition }) => [row, petition.title, petition.summary])).toEqual([[5, '=1+1', '=HYPERLINK("http://a")']])
  expect(refused.map(({ row, number, why }) => [row, number, ...why.map(({ zh }) => zh)])).toEqual([
    [2, 'LY-1', '留言主题是公式，不是原文'],
    [3, 'LY-2', '留言主题是公式，不是原文'],
    [4, 'LY-3', '留言主题是公式，不是原文'],
    [6, 'LY-5', '留言主题是公式，不是原文', '留言详情是公式，不是原文'],
    [7, '', '留言编号是公式，不是原文']
  ])
  expect(refused[0]!.why[0]!.en).toBe('The title is a formula, not what was written')
})

test('the error a formula left behind is called that, and is neither an empty cell nor a reply that was never given', async () => {
  const gone = { xml: (address: string) => `<c r="${address}" t="e"><v>#REF!</v></c>` }
  const rows = [
    replyTitles,
    [1, 'A1', gone, '2019/2/28', '', null, null],
    [2, 'A1', '路灯不亮', '2019/2/28', '', gone, null],
    [3, 'A1', '#REF!', '2019/2/28', '', null, null]
  ]

  const { petitions, refused } = await readMade(makeWorkbook({ rows }))

  expect(petitions.map(({ petition }) => petition.title)).toEqual(['#REF!'])
  expect(refused.map(({ row, number, why }) => [row, number, ...why.map(({ zh }) => zh)])).toEqual([
    [2, 'LY-1', '留言主题是公式的错误值（如 #REF!），不是原文'],
    [3, 'LY-2', '答复意见是公式的错误值（如 #REF!），不是原文']
  ])
})

test('formulas in a column that is not read, or on another sheet, keep no row back', async () => {
  const formula = { xml: (address: string) => `<c r="${address}"><f>ROW()</f><v>1</v></c>` }
  const { petitions, refused } = await readMade(
    makeWorkbook({ rows: [[...titles, '序号'], [...good, formula], [null, null, null, null, null, formula]], parts: { 'xl/worksheets/sheet2.xml': sheetOf('<row r="2"><c r="C2"><f>1</f><v>1</v></c></row>') } })
  )

  expect([petitions.length, refused]).toEqual([1, []])
})

test('texts of seven thousand characters and more come whole', async () => {
  const long = '一年多了没有答复。'.repeat(3_000).slice(0, 19_999)

  const { petitions } = await readMade(makeWorkbook({ rows: [titles, [1, 'A1', '长', '2019/2/28', long]] }))

  expect(petitions[0]!.petition.summary).toBe(long)
})

test('D06: entities are not expanded, not even once', async () => {
  const lol = '<!DOCTYPE sst [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><sst>'
  const strings = [...titles, '1', 'A1', '&b;&x;', '2019/2/28', ''].map((text) => `<si><t>${text}</t></si>`).join('')
  const { petitions } = await readMade(makeWorkbook({ rows: [titles, ['1', 'A1', 'x', '2019/2/28', 'x']], parts: { 'xl/sharedStrings.xml': `${lol}${strings}</sst>` } }))

  expect(petitions[0]!.petition.title).toBe('&b;&x;')
})

test('D06: an archive inside stays shut', async () => {
  const huge = new Uint8Array(40 * 1024 * 1024)
  const archive = zipSync({ 'a.xml': huge }, { level: 1 })

  const { petitions } = await readMade(makeWorkbook({ rows: [titles, good], parts: { 'xl/embeddings/bomb.zip': archive, 'xl/media/a.png': huge }, level: 1 }))

  expect(petitions).toHaveLength(1)
})

const hostile: readonly (readonly [string, () => Buffer, string])[] = [
  ['a bomb of one to a thousand', bomb, '大得不合常理'],
  ['a bomb in a part beside the sheet', () => makeWorkbook({ rows: [titles, good], parts: { 'xl/theme/theme1.xml': ' '.repeat(40 * 1024 * 1024) } }), '大得不合常理'],
  ['many parts that are too much together', () => makeWorkbook({ parts: Object.fromEntries(Array.from({ length: 36 }, (_, n) => [`xl/p${n}.xml`, ' '.repeat(1024 * 1024)])) }), '大得不合常理'],
  ['a header that tells a smaller size', () => withHeader(goodBook, aSheet, { size: 10 }), '已损坏'],
  ['a header that tells a larger size', () => withHeader(goodBook, aSheet, { size: 0xfffffff0 }), '已损坏'],
  ['a bomb whose header tells ten bytes', () => withHeader(bomb(), aSheet, { size: 10 }), '已损坏'],
  ['three thousand entries', () => makeWorkbook({ parts: Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`xl/media/${n}.png`, ''])) }), '大得不合常理'],
  ['an encrypted part', () => withHeader(goodBook, aSheet, { flags: 1 }), '加了密码'],
  ['a workbook encrypted by Office, or an old .xls', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]), '旧版 .xls'],
  ['a workbook inside an archive', () => Buffer.from(zipSync({ '留言.xlsx': goodBook })), '没有工作簿'],
  ['a name that leads out of the folder', () => makeWorkbook({ rows: [titles, good], parts: { '../../evil.xml': 'x' } }), '已损坏'],
  ['half a file', () => goodBook.subarray(0, goodBook.length / 2), '已损坏'],
  ['a file with a hole', () => Buffer.from(goodBook).fill(0, 600, 700), '已损坏'],
  ['an empty file', () => Buffer.alloc(0), '不是 .xlsx'],
  ['a text', () => Buffer.from('留言编号,留言用户\n1,2'), '不是 .xlsx'],
  ['a row beyond the last', () => withSheet(sheetOf('<row r="1048577"><c r="A1048577" t="inlineStr"><is><t>x</t></is></c></row>')), '超出范围'],
  ['a column that would fill all memory', () => withSheet(sheetOf('<row r="1"><c r="ZZZZZZZZ1" t="inlineStr"><is><t>x</t></is></c></row>')), '超出范围'],
  ['strings of more than a million tags', () => makeWorkbook({ rows: [titles, good], parts: { 'xl/sharedStrings.xml': strToU8(`<sst>${Array.from({ length: 300_000 }, (_, n) => `<si><t>${n}</t></si>`).join('')}</sst>`) } }), '单元格过多'],
  ['one long string in very many cells', () => withSheetOfOneString(), '内容过多'],
  ['a million tags that never end', () => withSheet(`<worksheet><sheetData>${'<row>'.repeat(1_000_000)}`), '大得不合常理|无法读取'],
  ['a sheet that breaks off', () => withSheet('<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x'), '无法读取'],
  ['a cell that points to no string', () => withSheet(sheetOf('<row r="1"><c r="A1" t="s"><v>999</v></c></row>')), '无法读取'],
  ['no sheet at all', () => makeWorkbook({ parts: { 'xl/workbook.xml': '<workbook><sheets/></workbook>' } }), '无法读取']
]

test.each(hostile)('D06: %s is refused with a sentence', { timeout: 120_000 }, async (_, make, sentence) => {
  const bytes = make()
  const began = process.cpuUsage()

  await expect(readMade(bytes)).rejects.toMatchObject({ name: 'WorkbookFault', message: expect.stringMatching(sentence) })
  // The processor's time, not the clock's: what it costs is ours to bound, how busy the machine is beside it is not.
  const { user, system } = process.cpuUsage(began)
  expect((user + system) / 1_000).toBeLessThan(5_000)
})

test('two parts of one name are refused: which of them counts, nobody knows', async () => {
  const name = 'xl/styles2.xml'
  const twice = makeWorkbook({ rows: [titles, good], parts: { 'xl/styles1.xml': '<a/>', [name]: '<b/>' } })
  for (let at = twice.indexOf(name); at !== -1; at = twice.indexOf(name, at + 1)) twice.write('xl/styles1.xml', at)

  await expect(readMade(twice)).rejects.toThrow('已损坏')
})

test('a file that is not there, or is a folder, is named', async () => {
  await expect(readWorkbook('/nowhere/留言.xlsx')).rejects.toThrow('找不到文件 /nowhere/留言.xlsx')
  await expect(readWorkbook('/')).rejects.toThrow('/ 是一个文件夹')
})

test('a file above the limit is not even opened', async () => {
  await expect(withFile(Buffer.alloc(20 * 1024 * 1024 + 1), readWorkbook)).rejects.toThrow('超过 20 MB')
})

function withSheetOfOneString(): Buffer {
  const rows = Array.from({ length: 2_000 }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}" t="s"><v>0</v></c></row>`).join('')
  return makeWorkbook({ parts: { [aSheet]: sheetOf(rows), 'xl/sharedStrings.xml': `<sst><si><t>${'长文'.repeat(10_000)}</t></si></sst>` }, level: 1 })
}
