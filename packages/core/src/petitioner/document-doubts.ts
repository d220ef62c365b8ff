import { say, type Said } from '@xinshe/words'
import { checkCreditCode } from './credit-code.ts'
import { readIdNumber } from './id-number.ts'
import type { Identity } from './petitioner.ts'

/** What speaks against the number of a document (7.1.1.b). Warns, never blocks; an empty number is never doubted. */
export function documentDoubts({ idKind, idNumber }: Pick<Identity, 'idKind' | 'idNumber'>): readonly Said[] {
  if (!idNumber) return []
  if (idKind === 'id-card') return readIdNumber(idNumber).doubts
  if (idKind === 'credit-code') return checkCreditCode(idNumber).doubts
  if (idKind === 'none')
    return [
      say(
        '填了证件号码，证件却是“无”；请核对证件种类',
        'There is a document number but the document is “none”; please check the kind of document'
      )
    ]
  return []
}
