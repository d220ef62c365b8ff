/** Which recording a file is by its first bytes: MP3, M4A, WAV or Ogg, and none with a picture track; null for anything else. */
export function soundTypeOf(bytes: Buffer): string | null {
  const text = (from: number, to: number) => bytes.subarray(from, to).toString('latin1')
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'audio/wav'
  if (text(0, 4) === 'OggS' && /^(OpusHead|.vorbis|Speex {3})/su.test(text(28, 36))) return 'audio/ogg'
  if (text(0, 3) === 'ID3' || isFrame(bytes)) return 'audio/mpeg'
  return text(4, 8) === 'ftyp' && isSoundAlone(bytes, text(8, 12)) ? 'audio/mp4' : null
}

/** A frame of MPEG sound, layer III: the version, the bit rate and the sampling rate are ones that exist. */
function isFrame([first = 0, second = 0, third = 0]: Buffer): boolean {
  const isSync = first === 0xff && (second & 0xe0) === 0xe0
  return isSync && (second & 0x18) !== 0x08 && (second & 0x06) === 0x02 && (third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c
}

/** Telephones name a recording M4A, or as they name a film; the tracks tell the two apart. */
function isSoundAlone(bytes: Buffer, brand: string): boolean {
  const tracks = tracksOf(bytes)
  return !tracks.includes('vide') && (brand === 'M4A ' || tracks.includes('soun'))
}

/** What each track of an MPEG-4 file is, from its handler: `soun`, `vide`. */
function tracksOf(bytes: Buffer): string[] {
  const found: string[] = []
  for (let at = bytes.indexOf('hdlr'); at >= 0; at = bytes.indexOf('hdlr', at + 4)) found.push(bytes.subarray(at + 12, at + 16).toString('latin1'))
  return found
}
