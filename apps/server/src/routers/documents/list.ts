import { caseId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { namePlace } from './sealed-places.ts'
import { shutRecordings } from './shut-recordings.ts'

/** The documents of a case, newest first, with names, sizes and hashes; a recording that is shut (8.3.a) without its name. */
export const list = procedure({ permission: 'document.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    await heldCase(ctx, input.caseId, 'read')
    const rows = await ctx.db
      .selectFrom('core.document as d')
      .leftJoin('core.account as a', 'a.id', 'd.made_by')
      .select(['d.id', 'd.kind', 'd.media_type as mediaType', 'd.size', 'd.sha256', 'd.sealed', 'd.made_at as addedAt', 'a.display_name as addedBy'])
      .where('d.tenant_id', '=', ctx.tenant.id)
      .where('d.case_id', '=', input.caseId)
      .orderBy('d.made_at', 'desc')
      .limit(500)
      .execute()
    const named = rows.map(async ({ sealed, sha256, ...row }) => {
      const { name } = await ctx.vault.unseal(input.caseId, namePlace(row.id), sealed)
      return { ...row, sha256: sha256.toString('hex'), name: String(name), shut: null }
    })
    const shut = (await shutRecordings(ctx, input.caseId)).map(({ sha256, ...row }) => ({ ...row, sha256: sha256.toString('hex'), name: null }))
    return [...(await Promise.all(named)), ...shut].sort((one, other) => +other.addedAt - +one.addedAt)
  })
