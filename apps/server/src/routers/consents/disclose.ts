import { recipient } from '@xinshe/core/consent/consent.ts'
import { decideDisclosure } from '@xinshe/core/consent/decide-disclosure.ts'
import { sharedPart } from '@xinshe/core/consent/parts.ts'
import { caseId } from '@xinshe/core/ids.ts'
import { NotFound, Refusal, wasInserted } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { disclosureRow, insertDisclosure } from './insert-disclosure.ts'
import { ledgerOf } from './ledger.ts'

/**
 * Something of the case is told outside (4.5.b): written down with recipient, parts and basis before it is handed out.
 * Two people stand behind it: whoever entered the permission does not hand out on it. Sent twice it is one line.
 *
 * @throws Refusal consent/… when the permission does not carry it, consent/second-person, record/recorded-otherwise
 */
export const disclose = procedure({ permission: 'disclosure.approve', scope: 'case', audit: 'write', purpose: 'supervision' })
  .input(
    z.strictObject({
      requestId: z.uuid(),
      caseId,
      use: z.enum(['sharing', 'media']),
      recipient,
      parts: z.array(sharedPart).min(1).max(20),
      consentId: z.uuid().optional(),
      law: z.string().trim().max(500).default(''),
      purpose: z.string().trim().min(1).max(1000)
    })
  )
  .mutation(async ({ ctx, input: { requestId, caseId, consentId, ...wanted } }) => {
    await heldCase(ctx, caseId, 'write')
    const row = await disclosureRow(ctx, caseId, { ...wanted, consentId: consentId ?? null }, requestId)
    if (await wasInserted(ctx, 'core.disclosure', row)) return { disclosureId: requestId }
    const [consent = null] = consentId ? await ledgerOf(ctx, caseId, consentId) : []
    if (consentId && !consent) throw new NotFound()
    const decision = decideDisclosure({ ...wanted, consent })
    if (!decision.ok) throw new Refusal(decision.code, decision.data)
    if (consent?.by === ctx.actor.userId) throw new Refusal('consent/second-person')

    const disclosureId = await insertDisclosure(ctx, row)
    await ctx.timeline({ caseId, kind: 'core/disclosed', title: wanted.use === 'media' ? say('向媒体披露', 'Disclosed to the media') : say('对外披露', 'Disclosed outside'), text: wanted.purpose })
    ctx.note({ disclosureId, parts: wanted.parts })
    return { disclosureId }
  })
