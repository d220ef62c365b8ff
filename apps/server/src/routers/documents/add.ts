import { createHash } from 'node:crypto'
import { decideRecording } from '@xinshe/core/consent/decide-recording.ts'
import { documentKind, documentKindTitles, longestDocument } from '@xinshe/core/document/document.ts'
import { caseId, documentId } from '@xinshe/core/ids.ts'
import { stayAwake } from '@xinshe/db/documents/stay-awake.ts'
import { bytesPlace } from '@xinshe/db/documents/stored-hash.ts'
import { mustBeTheSame, Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { sql } from 'kysely'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { ledgerOf } from '../consents/ledger.ts'
import { heldCase } from '../records/held-case.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { plainFileName } from './file-name.ts'
import { isRecording, mediaTypeOf } from './media-type.ts'
import { namePlace } from './sealed-places.ts'

/**
 * Adds a document to a case: its kind told by its bytes, its hash kept, name and content sealed under the case's key.
 * `requestId` is made by the page and becomes the document's id, so that a second try adds it once.
 *
 * A recording is kept on the person's permission to record alone (8.3.a), and shut with it.
 *
 * @throws Refusal document/too-large, document/wrong-kind, document/request-used, consent/recording-missing, record/recorded-otherwise, case/read-only
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
    const bytes = Buffer.from(input.base64, 'base64')
    if (bytes.length > longestDocument) throw new Refusal('document/too-large')
    const mediaType = mediaTypeOf(bytes)
    if (!mediaType) throw new Refusal('document/wrong-kind')

    const { id: caseId } = await heldCase(ctx, input.caseId, 'write')
    const id = input.requestId
    const consentId = isRecording(mediaType) ? await permissionToRecord(ctx, caseId) : null
    const sealed = await ctx.vault.sealBytes(caseId, bytesPlace(id), bytes)
    // Before the case is held: a slow disk keeps nobody else waiting.
    const staged = await stayAwake(ctx.db, ctx.documents.stage(ctx.tenant.id, id, sealed))
    try {
      const document = { id, kind: input.kind, name: input.name, mediaType, consentId, size: bytes.length, sha256: createHash('sha256').update(bytes).digest() }
      const isNew = await writeDown(ctx, caseId, document)
      // Last: what is not committed leaves at worst a sealed file that nothing points to.
      if (isNew) await staged.keep()
    } finally {
      await staged.discard()
    }
    return { documentId: id, mediaType }
  })

/** @throws Refusal consent/recording-missing */
async function permissionToRecord(ctx: DeskContext, caseId: string): Promise<string> {
  const decision = decideRecording(await ledgerOf(ctx, caseId))
  if (!decision.ok) throw new Refusal(decision.code)
  return decision.value.id
}

interface NewDocument {
  readonly id: string
  readonly kind: keyof typeof documentKindTitles
  readonly name: string
  readonly mediaType: string
  readonly consentId: string | null
  readonly size: number
  readonly sha256: Buffer
}

/** The row and the line of the story, in a case nobody closes meanwhile. False: this very document was added before. */
async function writeDown(ctx: DeskContext, caseId: string, { id, kind, name, mediaType, consentId, size, sha256 }: NewDocument): Promise<boolean> {
  if (consentId) await sql`select core.hold_consent(${ctx.tenant.id}, ${consentId})`.execute(ctx.db)
  mustBeOpen(await lockCase(ctx, caseId))
  const inserted = ctx.db
    .insertInto('core.document')
    .values({
      ...(await ctx.caseRow(caseId)),
      id,
      kind,
      media_type: mediaType,
      consent_id: consentId,
      size,
      sha256,
      sealed: await ctx.vault.seal(caseId, namePlace(id), { name: plainFileName(name) })
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  // Withdrawn since it was looked for.
  const added = await refuseByDatabase(inserted, { '23514': () => new Refusal('consent/recording-missing') })
  if (!added.numInsertedOrUpdatedRows) {
    await mustBeAddedBefore(ctx, caseId, { id, kind, name, sha256 })
    return false
  }

  const { zh, en } = documentKindTitles[kind]
  await ctx.timeline({ caseId, kind: 'core/document-added', title: say(`添加材料：${zh}`, `Document added: ${en.toLowerCase()}`), link: { to: 'document', id } })
  ctx.note({ documentId: id, size })
  return true
}

/**
 * A second try of one upload brings the same bytes to the same case; anything else under its id was never added.
 * @throws Refusal document/request-used; record/recorded-otherwise for another name or kind
 */
async function mustBeAddedBefore({ db, tenant, vault }: DeskContext, caseId: string, { id, kind, name, sha256 }: Pick<NewDocument, 'id' | 'kind' | 'name' | 'sha256'>): Promise<void> {
  const there = await db
    .selectFrom('core.document')
    .select(['sha256', 'kind', 'sealed'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!there?.sha256.equals(sha256)) throw new Refusal('document/request-used')
  const { name: before } = await vault.unseal(caseId, namePlace(id), there.sealed)
  mustBeTheSame({ kind: there.kind, name: before }, { kind, name: plainFileName(name) })
}
