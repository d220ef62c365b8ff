import { crc32 } from 'node:zlib'
import { say } from '@xinshe/words'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { limits } from './limits.ts'
import { WorkbookFault } from './workbook-fault.ts'

/** The parts of a workbook that are read, by name, inflated: `xl/workbook.xml` and its kind. Pictures and macros are not among them. */
export type Parts = ReadonlyMap<string, Buffer>

/**
 * Opens an .xlsx without believing it: counts the bytes that really come out and stops at the limits, whatever the
 * headers declare; checks each part's sum. Nothing is written anywhere, and an archive inside stays shut.
 *
 * @throws WorkbookFault no workbook, encrypted, damaged, or too large when inflated
 */
export async function unpackArchive(file: Buffer): Promise<Parts> {
  mustBeZip(file)
  try {
    return await partsOf(await fromBufferPromise(file))
  } catch (error) {
    throw error instanceof WorkbookFault ? error : damaged(error)
  }
}

async function partsOf(zip: ZipFile): Promise<Parts> {
  const parts = new Map<string, Buffer>()
  let room: number = limits.totalBytes
  let entries = 0
  for await (const entry of zip.eachEntry()) {
    if ((entries += 1) > limits.entries) throw tooLarge()
    if (entry.isEncrypted()) throw new WorkbookFault(say('文件加了密码，请去掉密码后再导入。', 'The file is encrypted; remove the password first.'))
    if (!/^(xl\/.*|\[Content_Types\])\.(xml|rels)$/.test(entry.fileName)) continue
    // Two parts of one name: which of them another program reads is anybody's guess.
    if (parts.has(entry.fileName)) throw damaged()
    const part = await inflate(zip, entry, room)
    room -= part.length
    parts.set(entry.fileName, part)
  }
  return parts
}

async function inflate(zip: ZipFile, entry: Entry, room: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  let sum = 0
  // Leaving the loop early ends the stream.
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > Math.min(room, limits.partBytes)) throw tooLarge()
    if (size > limits.ratioFrom && size > entry.compressedSize * limits.ratio) throw tooLarge()
    sum = crc32(chunk, sum)
    chunks.push(chunk)
  }
  if (sum !== entry.crc32) throw damaged()
  return Buffer.concat(chunks)
}

/** The first bytes tell a ZIP from the container that old .xls files and Office's own encryption use. */
function mustBeZip(file: Buffer): void {
  if (file.subarray(0, 2).toString('latin1') === 'PK') return
  if (file.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    throw new WorkbookFault(say('这是旧版 .xls 文件，或加了密码的工作簿；请去掉密码，另存为 .xlsx 后再导入。', 'This is an old .xls file or an encrypted workbook; remove the password and save it as .xlsx first.'))
  }
  throw new WorkbookFault(say('这不是 .xlsx 工作簿。', 'This is not an .xlsx workbook.'))
}

function damaged(cause?: unknown): WorkbookFault {
  return new WorkbookFault(say('文件已损坏，无法解压；请重新导出后再导入。', 'The file is damaged and cannot be unpacked; export it again.'), cause)
}

function tooLarge(): WorkbookFault {
  return new WorkbookFault(say('文件解压后大得不合常理，已停止读取；若内容属实，请拆分后再导入。', 'The file inflates beyond reason, so reading stopped; if it is genuine, split it first.'))
}
