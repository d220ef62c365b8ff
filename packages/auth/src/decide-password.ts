import type { Post } from '@xinshe/core/post.ts'
import { accept, refuse, type Decision } from '@xinshe/core/decision.ts'
import { commonWords } from './common-passwords.ts'

/** Who will use the password, and the words that lie near for whoever guesses it. */
export interface PasswordOwner {
  readonly name: string
  readonly displayName: string
  readonly posts: readonly Post[]
  /** Names of the units the owner works for or in. */
  readonly units: readonly string[]
}

export type PasswordProblem = 'password/too-short' | 'password/too-long' | 'password/common' | 'password/about-you' | 'password/monotonous'

const shortest = 12
/** Whoever can give posts or end contracts holds more. */
const shortestOfAdmins = 15
const longest = 128

/**
 * Whether a password may be used (security.md C13). Counted in characters as people see them, any Unicode, exactly as
 * typed: nothing is trimmed or folded, neither here nor when it is hashed.
 */
export function decidePassword(password: string, owner: PasswordOwner): Decision<string, PasswordProblem> {
  const length = [...password].length
  if (length < (owner.posts.some(isAdmin) ? shortestOfAdmins : shortest)) return refuse('password/too-short')
  if (length > longest) return refuse('password/too-long')
  if (new Set(password).size < 5 || isRow(password)) return refuse('password/monotonous')
  if (commonWords.includes(bare(password))) return refuse('password/common')
  if (nearWords(owner).some((word) => leavesLittle(password, word))) return refuse('password/about-you')
  return accept(password)
}

function isAdmin(post: Post): boolean {
  return post === 'agency-admin' || post === 'bureau-admin' || post === 'platform-operator'
}

/** `123456789012`, `abcdefghijkl`, and the same backwards. */
function isRow(password: string): boolean {
  const steps = new Set([...password].slice(1).map((letter, index) => letter.codePointAt(0)! - password.codePointAt(index)!))
  return steps.size <= 2 && [...steps].every((step) => Math.abs(step) === 1 || step === -9 || step === 9)
}

/** Without the digits and signs people put around a word: `Guangzhou2026!` is `guangzhou`. */
function bare(password: string): string {
  const plain = password.toLowerCase()
  return commonWords.find((word) => plain === word) ?? plain.replace(/^[\d\p{P}\p{S}\s]+|[\d\p{P}\p{S}\s]+$/gu, '')
}

function nearWords({ name, displayName, units }: PasswordOwner): string[] {
  return [name, displayName, ...units, '信访', 'xinfang'].map((word) => word.toLowerCase()).filter((word) => [...word].length >= 2)
}

/** Whether fewer than six letters remain without the word, digits and signs: the word carries the password. */
function leavesLittle(password: string, word: string): boolean {
  const plain = password.toLowerCase()
  return plain.includes(word) && [...plain.replaceAll(word, '').replace(/[\d\p{P}\p{S}\s]/gu, '')].length < 6
}
