import { z } from 'zod'
import { incomplete, insertOnce, NotFound, Refusal, stayAwake } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { isIntact } from '../../domain/custody.ts'
import { evidenceForm } from '../../forms/evidence-form.ts'
import { addLink } from '../add-link.ts'
import { heldCase, type Desk } from '../held-case.ts'
import { mustBePast } from '../must-be-past.ts'
import { procedure } from '../rpc.ts'

/**
 * Locks an item of evidence (6.3.4.e): a document of the case with the hash of the file as it was added, or a thing that
 * is no file. `requestId` becomes the item's id, so that a second try locks it once.
 */
export const lockEvidence = procedure({ permission: 'evidence.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), caseId: z.uuid(), documentId: z.uuid().nullable(), answers: evidenceForm.draftSchema }))
  .mutation(async ({ ctx, input: { requestId: id, caseId, documentId, answers } }) => {
    const { keys } = await heldCase(ctx, caseId)
    const submitted = evidenceForm.submit(answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const { capturedOn, capturedAt, custodian } = submitted.answers
    const captured = mustBePast(ctx, { on: capturedOn, at: capturedAt })
    const original = documentId ? await hashOfDocument(ctx, caseId, documentId) : null
    const found = documentId ? await stayAwake(ctx.db, ctx.stored.hashOf(caseId, documentId)) : null
    const intact = isIntact({ original, found })
    if (intact === false) throw new Refusal('behaviour-correction/evidence-changed')

    const isNew = await insertOnce(ctx, 'behaviour_correction.evidence', {
      clear: { ...keys, id, captured_at: captured, document_id: documentId, sha256: original, form_version: evidenceForm.version },
      sealed: { under: caseId, fields: submitted.answers }
    })
    if (!isNew) return { id }

    await addLink(ctx, keys, { evidenceId: id, act: 'locked', happenedAt: ctx.now(), found, intact, told: { to: custodian } })
    await ctx.timeline({ caseId, kind: 'behaviour-correction/evidence-locked', title: say('固化证据', 'Evidence was locked'), link: { to: 'evidence', id } })
    return { id }
  })

/** The hash of the original, as the core kept it when the file was added. @throws NotFound */
async function hashOfDocument({ db, tenant }: Pick<Desk, 'db' | 'tenant'>, caseId: string, documentId: string): Promise<Buffer> {
  const document = await db
    .selectFrom('core.document')
    .select('sha256')
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('id', '=', documentId)
    .executeTakeFirst()
  if (!document) throw new NotFound()
  return document.sha256
}
