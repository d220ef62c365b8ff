import { hash, verify } from '@node-rs/argon2'
import { HashGate } from './hash-gate.ts'

/** Argon2id, 19 MiB, two passes: about 13 ms of one core. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Two at a time in this process, fifty waiting (security.md C12). */
const gate = new HashGate({ abreast: 2, waitingAtMost: 50 })

/**
 * What the account keeps of a password: a PHC string. The password is hashed exactly as typed, byte for byte.
 * @throws GateFull when too many are waiting
 */
export function hashPassword(password: string): Promise<string> {
  return gate.pass(() => hash(password, cost))
}

/** Runs `work` in the queue of those who hash: whatever it checks first is still true when it hashes. */
export function inHashingQueue<T>(work: () => Promise<T>): Promise<T> {
  return gate.pass(work)
}

/**
 * Whether the password is the one that was hashed. To be called inside `inHashingQueue`.
 * @param stored null for a name nobody has: the same work is done, and the answer is no (security.md C11)
 */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const known = stored?.startsWith('$argon2id$') ? stored : null
  const isRight = await verify(known ?? nobodysHash, password)
  return isRight && known !== null
}

/** Of a random password that was thrown away. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$NOcNCuaxt4vgFOIQxCH8+Q$BhfGdkL+khrkxJTsx/Keb0O+IMFn16lC5atu38AbIVk'
