import { createHash } from 'node:crypto'
import { caseId, documentId } from '@xinshe/core/ids.ts'
import { bytesPlace } from '@xinshe/db/documents/stored-hash.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { namePlace } from './sealed-places.ts'
import { shutRecordings } from './shut-recordings.ts'

/**
 * One document with its content, to be saved by the browser: never an address that a page could be opened from.
 * A file whose hash is not the one that was kept is a fault.
 *
 * @throws Refusal document/recording-withdrawn, document/recording-expired: the database hands out no row of a recording that is shut
 */
export const get = procedure({ permission: 'document.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId, documentId }))
  .query(async ({ ctx, input }) => {
    const row = await ctx.db
      .selectFrom('core.document')
      .select(['id', 'media_type as mediaType', 'size', 'sha256', 'sealed'])
      .where('tenant_id', '=', ctx.tenant.id)
      .where('case_id', '=', input.caseId)
      .where('id', '=', input.documentId)
      .executeTakeFirst()
    if (!row) throw await whyNot(ctx, input)

    const { name } = await ctx.vault.unseal(input.caseId, namePlace(row.id), row.sealed)
    const bytes = await ctx.vault.unsealBytes(input.caseId, bytesPlace(row.id), await ctx.documents.read(ctx.tenant.id, row.id))
    if (!createHash('sha256').update(bytes).digest().equals(row.sha256)) throw new Error('the document is not what was added')
    ctx.note({ documentId: row.id })
    return { name: String(name), mediaType: row.mediaType, size: row.size, sha256: row.sha256.toString('hex'), base64: bytes.toString('base64') }
  })

async function whyNot(ctx: DeskContext, { caseId, documentId }: { caseId: string; documentId: string }): Promise<Error> {
  const recording = (await shutRecordings(ctx, caseId)).find(({ id }) => id === documentId)
  return recording ? new Refusal(`document/recording-${recording.shut}`) : new NotFound()
}
