import type { SignInPool } from '@xinshe/auth/account-transaction.ts'

/** Whether the database answers within two seconds: what a proxy, a start script or a person wants to know. */
export async function isHealthy(pool: SignInPool): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 2000).unref())
  const asked = pool.query('select').then(
    () => true,
    () => false
  )
  return Promise.race([asked, late])
}
