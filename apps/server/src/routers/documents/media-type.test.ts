import { expect, test } from 'vitest'
import { isRecording, mediaTypeOf } from './media-type.ts'

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

const film = (brand: string, ...tracks: string[]) => Buffer.from(`\0\0\0\x20ftyp${brand}....${tracks.map((track) => `hdlr\0\0\0\0\0\0\0\0${track}`).join('')}`, 'latin1')
const ogg = (codec: string) => Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from(codec)])

test.each([
  ['MP3 with its tag', Buffer.from('ID3\x04\0'), 'audio/mpeg'],
  ['MP3 without', Buffer.from([0xff, 0xfb, 0x90, 0x64]), 'audio/mpeg'],
  ['M4A', film('M4A '), 'audio/mp4'],
  ['M4A of a telephone', film('mp42', 'soun'), 'audio/mp4'],
  ['WAV', Buffer.from('RIFF\0\0\0\0WAVEfmt '), 'audio/wav'],
  ['Ogg', ogg('OpusHead'), 'audio/ogg']
])('8.3.a: a recording is told by its first bytes: %s', (_, bytes, type) => {
  expect(mediaTypeOf(bytes)).toBe(type)
  expect(isRecording(type)).toBe(true)
})

test.each([
  ['a film', film('isom', 'vide', 'soun')],
  ['a film that is called M4A', film('M4A ', 'soun', 'vide')],
  ['a film in Ogg', ogg('\x80theora')],
  ['a film in RIFF', Buffer.from('RIFF\0\0\0\0AVI LIST')],
  ['a frame of no sampling rate there is', Buffer.from([0xff, 0xfb, 0x9c, 0x64])],
  ['sound of another layer', Buffer.from([0xff, 0xf1, 0x50, 0x80])]
])('8.3.a: %s is no recording', (_, bytes) => {
  expect(mediaTypeOf(bytes)).toBeNull()
})
