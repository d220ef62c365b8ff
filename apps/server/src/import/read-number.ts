import { plainOfficialNumber } from '@xinshe/core/matter/matter.ts'
import { cellText } from './cell-text.ts'
import type { Cell } from './parse-sheet.ts'

/** 网上留言: its numbers must not meet those of other sources. */
const source = 'LY-'

/**
 * The official number of a message (7.1.1.e): `188006` is `LY-188006`. A program may write `1.88006E5` for it; a number
 * of eighteen digits stored like that has lost its end and is none.
 *
 * @returns null for what is no number
 */
export function readNumber(cell: Cell): string | null {
  const text = plainOfficialNumber(cellText(cell))
  const plain = /^\d+(\.\d+)?(E\+?\d+)?$/.test(text) && !/^\d+$/.test(text) ? integer(text) : text
  return plain && /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u.test(plain) ? source + plain : null
}

function integer(text: string): string | null {
  const number = Number(text)
  return Number.isSafeInteger(number) ? String(number) : null
}
