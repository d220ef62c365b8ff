import { randomUUID } from 'node:crypto'
import { checkConsent } from '@xinshe/core/consent/check-consent.ts'
import { consentKindTitles, newConsent } from '@xinshe/core/consent/consent.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { consentPlace } from './ledger.ts'
import { recipientColumns } from './recipient-columns.ts'

/**
 * 4.5.b, 8.3.a: enters a permission into the ledger of the case, each with a document or a note of its own. Also into
 * the ledger of a case that has ended: what it knows may still be asked for.
 *
 * @throws Refusal consent/… where something is missing, consent/document-taken, consent/recipient-gone
 */
export const record = procedure({ permission: 'consent.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(newConsent)
  .mutation(async ({ ctx, input: { caseId, ...consent } }) => {
    await heldCase(ctx, caseId, 'write')
    const keys = await ctx.caseRow(caseId)
    const decision = checkConsent(consent, today(ctx.now()))
    if (!decision.ok) throw new Refusal(decision.code)

    const id = randomUUID()
    const { kind, form, documentId, givenOn, validUntil, recipient, purpose, parts, note } = consent
    const inserted = ctx.db
      .insertInto('core.consent')
      .values({
        ...keys,
        id,
        kind,
        form,
        document_id: documentId ?? null,
        given_on: givenOn,
        valid_until: validUntil ?? null,
        ...recipientColumns(kind === 'sharing' || kind === 'media' ? recipient : undefined),
        parts: kind === 'sharing' || kind === 'media' ? parts : [],
        sealed: await ctx.vault.seal(caseId, consentPlace(id), { purpose, note })
      })
      .execute()
    await refuseByDatabase(inserted, { '23505': () => new Refusal('consent/document-taken'), '23503': () => new Refusal(documentId ? 'consent/document-taken' : 'consent/recipient-gone') })
    const { zh, en } = consentKindTitles[kind]
    await ctx.timeline({ caseId, kind: 'core/consent-given', title: say(`登记${zh}`, `${en} recorded`), text: [purpose, note].filter(Boolean).join('\n') || undefined })
    ctx.note({ consentId: id, kind })
    return { consentId: id }
  })
