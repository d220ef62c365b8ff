import type { Post } from '../post.ts'
import { surnameLength } from './given-name.ts'

/** How much of somebody's identity a post may see before asking to reveal it. */
export type Sight = 'masked' | 'nothing'

const sights: Readonly<Record<Post, Sight>> = {
  worker: 'masked',
  lead: 'masked',
  'bureau-officer': 'masked',
  'agency-admin': 'nothing',
  'bureau-admin': 'nothing',
  'platform-operator': 'nothing',
  partner: 'nothing'
}

/** Nobody gets the clear value by default; posts that do not serve petitioners see that there is one, and no more. */
export function sightOf(post: Post): Sight {
  return sights[post]
}

export interface Shown {
  readonly name?: string | undefined
  readonly phones?: readonly string[] | undefined
  readonly idNumber?: string | undefined
  readonly address?: string | undefined
}

/** The identity as lists and pages show it to this post before revealing (4.5.a). Missing values stay missing. */
export function maskIdentity(
  identity: Shown,
  post: Post
): { name?: string; phones?: string[]; idNumber?: string; address?: string } {
  const hide = sightOf(post) === 'nothing' ? () => '***' : undefined
  return {
    ...(identity.name !== undefined && { name: (hide ?? maskName)(identity.name) }),
    ...(identity.phones && { phones: identity.phones.map(hide ?? maskPhone) }),
    ...(identity.idNumber !== undefined && { idNumber: (hide ?? maskIdNumber)(identity.idNumber) }),
    ...(identity.address !== undefined && { address: (hide ?? maskAddress)(identity.address) })
  }
}

/** `王大文` is `王**`, `欧阳锋` is `欧阳*`, `John Smith` is `J*** S***`. An organisation keeps its first two characters. */
export function maskName(name: string): string {
  const plain = name.trim()
  if (!/\p{Script=Han}/u.test(plain))
    return plain
      .split(/\s+/)
      .map((word) => `${firstOf(word)}***`)
      .join(' ')
  const letters = [...plain]
  if (letters.length > 4) return `${letters.slice(0, 2).join('')}****`
  const surname = surnameLength(letters)
  return letters.slice(0, surname).join('') + '*'.repeat(Math.max(letters.length - surname, 1))
}

/** `13812341234` is `138****1234`; other numbers keep at most their last four digits, and never more than half. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, '')
  if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`
  const kept = Math.min(4, Math.floor(digits.length / 2))
  return `****${kept > 0 ? digits.slice(-kept) : ''}`
}

/** The province and the last two characters of a long number; of a short one nothing but its end. */
export function maskIdNumber(number: string): string {
  const plain = number.trim()
  if (plain.length < 8) return '*'.repeat(Math.max(plain.length - 1, 1)) + plain.slice(-1)
  return plain.slice(0, 2) + '*'.repeat(plain.length - 4) + plain.slice(-2)
}

/** Down to the district, street or town, never the house: `广州市越秀区北京街1号` is `广州市越秀区北京街****`. */
export function maskAddress(address: string): string {
  const places = /^(?:[^\d\s路道巷弄号栋]{2,8}?(?:特别行政区|自治区|自治州|街道|[省市区县镇乡街])){1,5}/u.exec(
    address.trim()
  )
  return `${places?.[0] ?? ''}****`
}

function firstOf(word: string): string {
  return [...word][0] ?? ''
}
