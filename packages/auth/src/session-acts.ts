import type { Language } from '@xinshe/words'
import type { PasswordAnswer } from './check-password.ts'

/** One sign-in of an account, as its owner sees it in the list. */
export interface OwnSession {
  readonly id: string
  /** Browser and system: `Chrome · Windows`. */
  readonly device: string
  readonly madeAt: Date
  readonly idleUntil: Date
  readonly until: Date
  readonly isThis: boolean
}

/**
 * What a person does with the own account and sessions. Everything here happens in the transaction of the running act;
 * the cookies that follow from it are set when it is committed.
 */
export interface SessionActs {
  /** `fits`: a session is open, under a new id. */
  signIn(name: string, password: string): Promise<PasswordAnswer['kind']>
  signOut(): Promise<void>
  list(): Promise<OwnSession[]>
  /** @returns whether there was such a session of the caller's */
  end(sessionId: string): Promise<boolean>
  /** A new session id under that post; the old one is dead. The post must be one of the caller's. */
  choosePost(postId: string): Promise<void>
  setLanguage(language: Language): Promise<void>
  /** `fits`: the password is changed, the session has a new id, and every other session of the account has ended. */
  changePassword(current: string, next: string): Promise<PasswordAnswer['kind']>
}
