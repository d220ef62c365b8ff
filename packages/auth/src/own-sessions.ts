import { hashOf } from '@xinshe/db/ticket.ts'
import type { AccountTransaction, Ask, SignInPool } from './account-transaction.ts'
import type { Caller } from './caller.ts'
import { checkPassword, type PasswordAnswer } from './check-password.ts'
import type { Identity } from './identity.ts'
import { countedAs, remember, writeDevice } from './known-device.ts'
import { newToken, openSession } from './lucia.ts'
import { hashPassword } from './password.ts'
import type { OwnSession, SessionActs } from './session-acts.ts'
import { deviceCookie, endedSessionCookie, sessionCookie } from './session-cookie.ts'
import { signInCalls } from './sign-in-calls.ts'

interface Setting {
  readonly pool: SignInPool
  /** The transaction of the running act. */
  readonly transaction: AccountTransaction
  readonly caller: Caller
  readonly identity: Identity | null
  /** Proves which device has signed in before. */
  readonly deviceKey: Buffer
}

/** At most so many sessions of one account; the one that was idle longest ends (security.md C06). */
const mostSessions = 8

/** The acts of one call, and what the answer must carry when they are committed. */
export class OwnSessions implements SessionActs {
  readonly #setting: Setting
  readonly #ask: Ask
  /** The session's id after what has been done so far; the audit row names its account by it. */
  token: string | null
  /** Set-Cookie lines of the answer. */
  readonly cookies: string[] = []

  constructor(setting: Setting) {
    this.#setting = setting
    this.#ask = setting.transaction.ask
    this.token = setting.identity ? setting.caller.token : null
  }

  async signIn(name: string, password: string): Promise<PasswordAnswer['kind']> {
    const answer = await this.#check(name, password)
    if (answer.kind !== 'fits') return answer.kind
    const before = this.token
    this.token = await openSession(this.#ask, answer.accountId, this.#setting.caller.label)
    if (before) await this.#ask(signInCalls.end(hashOf(before)))
    await this.#endIdlest()
    const { deviceKey, caller } = this.#setting
    this.cookies.push(sessionCookie(this.token), deviceCookie(writeDevice(remember(deviceKey, caller.device, name))))
    return 'fits'
  }

  async signOut(): Promise<void> {
    this.#setting.transaction.askLast(signInCalls.end(this.#hash()))
    this.cookies.push(endedSessionCookie())
  }

  async list(): Promise<OwnSession[]> {
    const rows = await this.#ask<OwnSessionRow>(signInCalls.own(this.#hash()))
    return rows.map(({ id, device, made_at, idle_until, until, is_this }) => ({ id, device, madeAt: made_at, idleUntil: idle_until, until, isThis: is_this }))
  }

  async end(sessionId: string): Promise<boolean> {
    const [row] = await this.#ask<{ ended: boolean }>(signInCalls.endOwn(this.#hash(), sessionId))
    return row!.ended
  }

  async choosePost(postId: string): Promise<void> {
    await this.#rotate(postId)
  }

  async setLanguage(language: 'zh' | 'en'): Promise<void> {
    await this.#ask(signInCalls.setLanguage(this.#hash(), language))
  }

  async changePassword(current: string, next: string): Promise<PasswordAnswer['kind']> {
    const { kind } = await this.#check(this.#setting.identity!.account.name, current)
    if (kind !== 'fits') return kind
    await this.#ask(signInCalls.setPassword(this.#hash(), await hashPassword(next)))
    await this.#rotate(null)
    return 'fits'
  }

  #check(name: string, password: string): Promise<PasswordAnswer> {
    const { pool, deviceKey, caller } = this.#setting
    return checkPassword(pool, { name, password, countedAs: countedAs(deviceKey, caller.device, name) })
  }

  /** A new id for the same sign-in; the old one and its tickets are dead at once (security.md C02). */
  async #rotate(postId: string | null): Promise<void> {
    const fresh = newToken()
    await this.#ask(signInCalls.rotate(this.#hash(), hashOf(fresh), postId))
    this.token = fresh
    this.cookies.push(sessionCookie(fresh))
  }

  async #endIdlest(): Promise<void> {
    const sessions = (await this.list()).sort((one, other) => other.idleUntil.getTime() - one.idleUntil.getTime())
    for (const { id } of sessions.slice(mostSessions)) await this.end(id)
  }

  #hash(): Buffer {
    if (!this.token) throw new Error('nobody is signed in')
    return hashOf(this.token)
  }
}

interface OwnSessionRow {
  readonly id: string
  readonly device: string
  readonly made_at: Date
  readonly idle_until: Date
  readonly until: Date
  readonly is_this: boolean
}
