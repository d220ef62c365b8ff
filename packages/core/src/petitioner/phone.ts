import { say, type Said } from '@xinshe/words'

export type PhoneKind = 'mobile' | 'landline' | 'service' | 'international'

export type ReadPhone =
  | {
      readonly ok: true
      readonly kind: PhoneKind
      /** The stored and searched form: digits only at home, `+` and digits abroad; an extension after `-`. */
      readonly number: string
    }
  | { readonly ok: false; readonly why: Said }

/** Reads one telephone number: Chinese mobile, landline (with or without area code), service number, or `+…` (A.11). */
export function readPhone(text: string): ReadPhone {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s().\u2010-\u2015\u200b]/g, (sign) => (/[\u2010-\u2015]/.test(sign) ? '-' : ''))
  const [main = '', extension] = plain.split(/转|分机|ext|[x#]/i)
  const dashed = /^(0\d{2,3}-?\d{7,8}|[2-8]\d{6,7})-(\d{1,6})$/.exec(main)
  const abroad = /^(?:\+|00)(?!86)(\d[\d-]*)$/.exec(main)
  const digits = (dashed ? dashed[1]! : main).replace(/^(?:\+|00)86-?/, '').replaceAll('-', '')
  const tail = dashed?.[2] ?? extension
  const suffix = tail ? `-${tail}` : ''

  if (abroad) {
    const foreign = abroad[1]!.replaceAll('-', '')
    return foreign.length >= 7 && foreign.length <= 15
      ? yes('international', `+${foreign}${suffix}`)
      : no(foreign.length)
  }
  if (!/^\d+$/.test(digits) || (tail !== undefined && !/^\d{1,6}$/.test(tail))) return unreadable
  if (/^1[3-9]\d{9}$/.test(digits)) return yes('mobile', digits + suffix)
  if (/^(0[12]\d{9}|0[3-9]\d{9,10}|[2-8]\d{6,7})$/.test(digits)) return yes('landline', digits + suffix)
  if (/^([48]00\d{7}|1[12]\d{1,3}|9\d{4,5}|100\d{2})$/.test(digits)) return yes('service', digits + suffix)
  return no(digits.length)
}

/** Several numbers in one box, separated by 、 ， ； / or a line end. */
export function readPhones(text: string): ReadPhone[] {
  return text
    .split(/[、，,;；/\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readPhone)
}

const unreadable: ReadPhone = {
  ok: false,
  why: say(
    '电话号码只能有数字，国外号码以 + 开头',
    'A telephone number holds digits only; foreign numbers begin with +'
  )
}

function yes(kind: PhoneKind, number: string): ReadPhone {
  return { ok: true, kind, number }
}

function no(length: number): ReadPhone {
  return {
    ok: false,
    why: say(
      `电话号码不对（${length} 位）：手机 11 位，座机请带区号，国外号码以 + 开头`,
      `This telephone number does not fit (${length} digits): mobiles have 11, landlines need the area code, foreign numbers begin with +`
    )
  }
}
