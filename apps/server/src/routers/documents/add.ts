import { createHash } from 'node:crypto'
import { isOpen } from '@xinshe/core/case/case.ts'
import { documentKind, documentKindTitles, longestDocument } from '@xinshe/core/document/document.ts'
import { caseId, documentId } from '@xinshe/core/ids.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { plainFileName } from './file-name.ts'
import { mediaTypeOf } from './media-type.ts'
import { bytesPlace, namePlace } from './sealed-places.ts'

/**
 * Adds a document to a case: its kind told by its bytes, its hash kept, name and content sealed under the case's key.
 * `requestId` is made by the page and becomes the document's id, so that a second try adds it once.
 *
 * @throws Refusal document/too-large, document/wrong-kind, case/read-only
 */
export const add = procedure({ permission: 'document.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(
    z.strictObject({
      requestId: documentId,
      caseId,
      kind: documentKind,
      name: z.string().min(1).max(1_000),
      base64: z.string().max(30_000_000).regex(/^[A-Za-z0-9+/]*={0,2}$/)
    })
  )
  .mutation(async ({ ctx, input }) => {
    const held = await heldCase(ctx, input.caseId, 'write')
    if (!isOpen(held.stage)) throw new Refusal('case/read-only')
    const bytes = Buffer.from(input.base64, 'base64')
    if (bytes.length > longestDocument) throw new Refusal('document/too-large')
    const mediaType = mediaTypeOf(bytes)
    if (!mediaType) throw new Refusal('document/wrong-kind')

    const id = input.requestId
    const added = await ctx.db
      .insertInto('core.document')
      .values({
        ...(await ctx.caseRow(held.id)),
        id,
        kind: input.kind,
        media_type: mediaType,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest(),
        sealed: await ctx.vault.seal(held.id, namePlace(id), { name: plainFileName(input.name) })
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (!added.numInsertedOrUpdatedRows) return { documentId: id, mediaType }

    const { zh, en } = documentKindTitles[input.kind]
    await ctx.timeline({ caseId: held.id, kind: 'core/document-added', title: say(`添加材料：${zh}`, `Document added: ${en.toLowerCase()}`), link: { to: 'document', id } })
    ctx.note({ documentId: id, size: bytes.length })
    // Last: what is not committed leaves at worst a sealed file that nothing points to.
    await ctx.documents.write(ctx.tenant.id, id, await ctx.vault.sealBytes(held.id, bytesPlace(id), bytes))
    return { documentId: id, mediaType }
  })
