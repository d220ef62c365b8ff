import { checkConsent } from '@xinshe/core/consent/check-consent.ts'
import { consentKindTitles, newConsent } from '@xinshe/core/consent/consent.ts'
import { insertOnce, Refusal } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { mustBeOwnScan } from './own-scan.ts'
import { recipientColumns } from './recipient-columns.ts'

/**
 * 4.5.b, 8.3.a: enters a permission into the ledger of the case, each with a document or a note of its own. Also into
 * the ledger of a case that has ended: what it knows may still be asked for. Sent twice it is one permission.
 *
 * @throws Refusal consent/… where something is missing, consent/document-taken, consent/document-kind, consent/recipient-gone, record/recorded-otherwise
 */
export const record = procedure({ permission: 'consent.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), ...newConsent.shape }))
  .mutation(async ({ ctx, input: { requestId: id, caseId, ...consent } }) => {
    await heldCase(ctx, caseId, 'write')
    const keys = await ctx.caseRow(caseId)
    const decision = checkConsent(consent, today(ctx.now()))
    if (!decision.ok) throw new Refusal(decision.code)

    const { kind, form, documentId, givenOn, validUntil, recipient, purpose, parts, note } = consent
    const goesOut = kind === 'sharing' || kind === 'media'
    if (documentId) await mustBeOwnScan(ctx, { caseId, documentId, consentId: id, kind })
    const inserted = insertOnce(ctx, 'core.consent', {
      clear: {
        ...keys,
        id,
        kind,
        form,
        document_id: documentId ?? null,
        given_on: givenOn,
        valid_until: validUntil ?? null,
        ...recipientColumns(goesOut ? recipient : undefined),
        parts: goesOut ? parts : []
      },
      sealed: { under: caseId, fields: { purpose, note } }
    })
    const isNew = await refuseByDatabase(inserted, { '23503': () => new Refusal(documentId ? 'consent/document-taken' : 'consent/recipient-gone') })
    if (!isNew) return { consentId: id }
    const { zh, en } = consentKindTitles[kind]
    await ctx.timeline({ caseId, kind: 'core/consent-given', title: say(`登记${zh}`, `${en} recorded`), text: [purpose, note].filter(Boolean).join('\n') || undefined })
    ctx.note({ consentId: id, kind })
    return { consentId: id }
  })
