import { isDay, say, type Said } from '@xinshe/words'
import { provinceOf } from './province.ts'

export interface IdNumber {
  /** Without spaces, half width, a final `X` in capitals: the form that is stored and searched. */
  readonly number: string
  /** Nothing speaks against it. */
  readonly valid: boolean
  /** What speaks against it, to warn with; a person with a strange card is still served (1.b). */
  readonly doubts: readonly Said[]
  /** `YYYY-MM-DD`. */
  readonly bornOn?: string
  readonly gender?: 'male' | 'female'
  /** The six digits of the place of first registration. */
  readonly divisionCode?: string
  readonly province?: string
}

/** Reads a resident identity number of 18 digits, or an old one of 15. Warns, never blocks. */
export function readIdNumber(text: string): IdNumber {
  const number = plainIdNumber(text)
  const oldStyle = /^\d{15}$/.test(number)
  if (!oldStyle && !/^\d{17}[\dX]$/.test(number))
    return {
      number,
      valid: false,
      doubts: [say('身份证号码应为 18 位（旧证 15 位）', 'An identity number has 18 characters (old cards: 15)')]
    }

  const bornOn = birthOf(number, oldStyle)
  const province = provinceOf(number)
  const doubts = [
    ...(province ? [] : [say('身份证号码的地区代码不存在', 'The region in this identity number does not exist')]),
    ...(isDay(bornOn)
      ? []
      : [say('身份证号码中的出生日期不存在', 'The date of birth in this identity number does not exist')]),
    ...(oldStyle || number[17] === checkCharacter(number)
      ? []
      : [say('身份证号码校验位不符，请核对', 'The check digit of this identity number does not fit, please check')])
  ]
  const ordinal = Number(oldStyle ? number[14] : number[16])
  return {
    number,
    valid: doubts.length === 0,
    doubts,
    ...(isDay(bornOn) && { bornOn }),
    gender: ordinal % 2 === 1 ? 'male' : 'female',
    divisionCode: number.slice(0, 6),
    ...(province && { province })
  }
}

/** The stored and searched form of any document number: half width, no spaces or dashes, capitals. */
export function plainIdNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-]/g, '')
    .toUpperCase()
}

/** The 18th character of GB 11643: weights of powers of two, modulo 11. */
export function checkCharacter(number: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11]!
}

function birthOf(number: string, oldStyle: boolean): string {
  const digits = oldStyle ? `19${number.slice(6, 12)}` : number.slice(6, 14)
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
}
