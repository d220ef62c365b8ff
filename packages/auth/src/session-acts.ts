import type { Language } from '@xinshe/words'

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
 * What a person does with the own account and sessions. Everything here happens in the transaction of the running act,
 * and sets the cookies of its answer.
 */
export interface SessionActs {
  /** Opens a session under a new id. @throws TRPCError-free: answers why not */
  signIn(name: string, password: string): Promise<SignInAnswer>
  signOut(): Promise<void>
  list(): Promise<OwnSession[]>
  /** @returns whether there was such a session of the caller's */
  end(sessionId: string): Promise<boolean>
  /** A new session id under that post; the old one is dead. */
  choosePost(postId: string): Promise<void>
  setLanguage(language: Language): Promise<void>
  /** A new session id; every other session of the account ends. */
  changePassword(current: string, next: string): Promise<ChangeAnswer>
}

export type SignInAnswer = 'signed-in' | 'wrong' | 'throttled' | 'busy'
export type ChangeAnswer = 'changed' | 'wrong' | 'throttled' | 'busy'
