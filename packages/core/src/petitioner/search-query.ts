import { readCaseNumber } from '../case/case-number.ts'
import { plainIdNumber } from './id-number.ts'
import { readPhone } from './phone.ts'

/** What somebody typed into the one search box, recognised. `key` is in the form under which blind tokens are made. */
export type SearchQuery =
  | { readonly kind: 'case-number'; readonly key: string }
  | { readonly kind: 'id-number'; readonly key: string }
  | { readonly kind: 'phone'; readonly key: string }
  | { readonly kind: 'phone-tail'; readonly key: string }
  | { readonly kind: 'name'; readonly key: string }
  | { readonly kind: 'pinyin'; readonly key: string }

/** All that the text may mean, likeliest first: eleven digits are a phone, four its end, Chinese letters a name. Empty for an empty box. */
export function readSearch(text: string): SearchQuery[] {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return []
  const found: SearchQuery[] = []
  const number = readCaseNumber(plain)
  const document = plainIdNumber(plain)
  if (number) found.push({ kind: 'case-number', key: number })
  else if (/^(?=.*\d)[A-Z\d]{7,18}$/.test(document) && !/^1\d{10}$/.test(document))
    found.push({ kind: 'id-number', key: document })
  const phone = readPhone(plain)
  if (phone.ok) found.push({ kind: 'phone', key: phoneKey(phone.number) })
  if (/^\d{4}$/.test(plain)) found.push({ kind: 'phone-tail', key: plain })
  if (/^[a-z' ]+$/i.test(plain)) found.push({ kind: 'pinyin', key: pinyinKey(plain) })
  if (!number && mayBeName(plain)) found.push({ kind: 'name', key: nameKey(plain) })
  return found
}

/** Beyond this the text is a sentence, and is read as a whole only. */
const mostWords = 6

/**
 * The words of a text that narrow each other down, in any order (5.2.a: name and the last four digits of the phone).
 * Empty for one word: that is what `readSearch` reads.
 */
export function wordsOfSearch(text: string): string[] {
  const words = text.normalize('NFKC').trim().split(/\s+/)
  return words.length > 1 && words.length <= mostWords ? words : []
}

/** Chinese letters anywhere; others at its beginning: `A000102948` stands for a name where names were replaced. */
function mayBeName(plain: string): boolean {
  return /\p{Script=Han}/u.test(plain) || /^\p{L}/u.test(plain)
}

/** A name as it is compared: width, case, spaces and the dot of foreign names do not matter. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\s·•・.'’-]/g, '')
}

/** A phone as it is compared: no +86, no extension. */
export function phoneKey(number: string): string {
  const read = readPhone(number)
  return (read.ok ? read.number : number.normalize('NFKC')).replace(/-\d{1,6}$/, '').replace(/[^\d+]/g, '')
}

/** Pinyin as it is compared: lower case, without tones or spaces. */
export function pinyinKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()
}

/** Every beginning of a name, so that two letters already find it: `陈`, `陈大`, `陈大文`. */
export function prefixesOf(key: string): string[] {
  const letters = [...key]
  return letters.map((_, index) => letters.slice(0, index + 1).join(''))
}
