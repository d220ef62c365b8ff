import { askAlone, type SignInPool } from './account-transaction.ts'
import { mayTry, type Attempts } from './decide-throttle.ts'
import { GateFull } from './hash-gate.ts'
import { inHashingQueue, passwordFits } from './password.ts'
import { signInCalls } from './sign-in-calls.ts'

/** `fits` names the account. Unknown name, disabled account and wrong password are one answer (security.md C11). */
export type PasswordAnswer = { readonly kind: 'fits'; readonly accountId: string } | { readonly kind: 'wrong' | 'throttled' | 'busy' }

/**
 * Whether the password belongs to the name. Attempts are counted inside the queue, so that no more than two can slip
 * past the limit at once; a failed one is noted outside of any transaction and stays noted.
 *
 * @param countedAs the device, as `known-device.ts` counts it
 */
export async function checkPassword(pool: SignInPool, { name, password, countedAs }: { name: string; password: string; countedAs: string }): Promise<PasswordAnswer> {
  const ask = askAlone(pool)
  try {
    return await inHashingQueue(async () => {
      const [attempts] = await ask<Attempts>(signInCalls.attempts(name, countedAs))
      if (!mayTry(attempts!)) return { kind: 'throttled' }
      const [known] = await ask<{ account_id: string; password_hash: string }>(signInCalls.credentials(name))
      if (await passwordFits(known?.password_hash ?? null, password)) return { kind: 'fits', accountId: known!.account_id }
      await ask(signInCalls.noteAttempt(name, countedAs))
      return { kind: 'wrong' }
    })
  } catch (error) {
    if (error instanceof GateFull) return { kind: 'busy' }
    throw error
  }
}
