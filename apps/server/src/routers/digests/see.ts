import { sql } from 'kysely'
import { procedure } from '../../rpc.ts'

/** This person has opened the digest. */
export const see = procedure({ permission: 'digest.write', scope: 'tenant', audit: 'write', purpose: 'service' }).mutation(async ({ ctx }) => {
  const { rows } = await sql<{ seen: number }>`select core.see_digests() as seen`.execute(ctx.db)
  return rows[0]!
})
