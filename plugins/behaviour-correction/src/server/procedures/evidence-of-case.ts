import { z } from 'zod'
import { caseHere } from '../case-here.ts'
import { custodyOfCase, handOversOfCase } from '../custody-of-case.ts'
import type { Desk } from '../held-case.ts'
import { procedure } from '../rpc.ts'

/** The evidence of a case with its chain of custody and its hand-overs, and the documents that may be locked (6.3.4.e). */
export const evidenceOfCase = procedure({ permission: 'evidence.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid() }))
  .query(async ({ ctx, input: { caseId } }) => {
    await ctx.sealing.load([caseId])
    return {
      ...(await caseHere(ctx, caseId)),
      items: await custodyOfCase(ctx, caseId),
      handOvers: await handOversOfCase(ctx, caseId),
      documents: await documentsOf(ctx, caseId)
    }
  })

/** The documents of a case, newest first, by name. */
async function documentsOf({ db, tenant, sealing }: Pick<Desk, 'db' | 'tenant' | 'sealing'>, caseId: string) {
  const rows = await db
    .selectFrom('core.document')
    .select(['id', 'sealed'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .orderBy('made_at', 'desc')
    .limit(500)
    .execute()
  return Promise.all(
    rows.map(async ({ id, sealed }) => {
      const { name } = await sealing.unseal(caseId, { table: 'core.document', id, version: 1 }, sealed)
      return { id, name: String(name) }
    })
  )
}
