import { say, type Said } from '@xinshe/words'
import { plainIdNumber } from './id-number.ts'

/** GB 32100 leaves out I, O, S, V and Z. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Reads a unified social credit code of 18 characters. Warns, never blocks. */
export function checkCreditCode(text: string): { code: string; valid: boolean; doubts: readonly Said[] } {
  const code = plainIdNumber(text)
  if (code.length !== 18 || [...code].some((character) => !characters.includes(character)))
    return {
      code,
      valid: false,
      doubts: [say('统一社会信用代码应为 18 位数字和字母', 'A unified social credit code has 18 digits and letters')]
    }
  if (code[17] !== creditCheckCharacter(code))
    return {
      code,
      valid: false,
      doubts: [
        say('统一社会信用代码校验位不符，请核对', 'The check character of this credit code does not fit, please check')
      ]
    }
  return { code, valid: true, doubts: [] }
}

/** The 18th character: powers of three, modulo 31. */
export function creditCheckCharacter(code: string): string {
  let sum = 0
  for (let index = 0, weight = 1; index < 17; index++, weight = (weight * 3) % 31)
    sum += characters.indexOf(code[index]!) * weight
  return characters[(31 - (sum % 31)) % 31]!
}
