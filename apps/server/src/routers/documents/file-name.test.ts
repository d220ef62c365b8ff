import { expect, test } from 'vitest'
import { plainFileName } from './file-name.ts'

test.each([
  ['协议.pdf', '协议.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\temp\\照片.jpg', '照片.jpg'],
  ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie x.pdf'],
  ['\u202efdp.exe', 'fdp.exe'],
  ['....', '未命名 Untitled'],
  ['', '未命名 Untitled']
])('%j is kept as %j', (name, kept) => {
  expect(plainFileName(name)).toBe(kept)
})

test('a name of three hundred characters is shortened and keeps its ending', () => {
  expect(plainFileName(`${'长'.repeat(300)}.pdf`)).toMatch(/^长{116}\.pdf$/)
})
