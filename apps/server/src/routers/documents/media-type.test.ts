import { expect, test } from 'vitest'
import { mediaTypeOf } from './media-type.ts'

const zip = (...names: string[]) => Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.from(names.join(' '))])

test('a file is what its first bytes say', () => {
  expect(mediaTypeOf(Buffer.from('%PDF-1.7 …'))).toBe('application/pdf')
  expect(mediaTypeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg')
  expect(mediaTypeOf(zip('[Content_Types].xml', 'word/document.xml'))).toContain('wordprocessingml')
})

test.each([['a page', '<html><script>'], ['a picture that is a program', '<svg onload="">'], ['a script', '#!/bin/sh'], ['nothing', '']])('%s is not taken', (_, text) => {
  expect(mediaTypeOf(Buffer.from(text))).toBeNull()
})

test('a PDF that begins with something else is none', () => {
  expect(mediaTypeOf(Buffer.from('<html>%PDF-1.7'))).toBeNull()
})

test('a document with macros, and an archive of anything, are not taken', () => {
  expect(mediaTypeOf(zip('[Content_Types].xml', 'word/vbaProject.bin'))).toBeNull()
  expect(mediaTypeOf(zip('evil.exe'))).toBeNull()
})
