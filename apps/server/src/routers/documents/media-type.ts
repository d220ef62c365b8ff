import { soundTypeOf } from './sound-type.ts'

/** What a file is by its first bytes, whatever its name claims; null for what is not taken. */
export function mediaTypeOf(bytes: Buffer): string | null {
  const begins = (...signs: number[]) => signs.every((sign, index) => bytes[index] === sign)
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (begins(0x52, 0x49, 0x46, 0x46) && bytes.subarray(8, 12).toString('latin1') === 'WEBP') return 'image/webp'
  if (begins(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'application/x-ole-storage'
  return begins(0x50, 0x4b, 0x03, 0x04) ? officeTypeOf(bytes) : soundTypeOf(bytes)
}

/** Whether a file is a recording, which takes a permission of its own (8.3.a). */
export function isRecording(mediaType: string): boolean {
  return mediaType.startsWith('audio/')
}

const office: readonly (readonly [string, string])[] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation']
]

/** An archive is taken when it is a document of an office program, and carries no macros. */
function officeTypeOf(bytes: Buffer): string | null {
  if (!bytes.includes('[Content_Types].xml') || bytes.includes('vbaProject.bin')) return null
  return office.find(([folder]) => bytes.includes(folder))?.[1] ?? null
}
