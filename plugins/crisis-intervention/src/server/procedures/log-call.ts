import { z } from 'zod'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { responder } from '../../domain/responder.ts'
import { enterAct } from '../enter-act.ts'
import { procedure } from '../rpc.ts'

/** A call to the police, the community, a hospital, the family: who was reached, what came of it (5.8.a). */
export const logCall = procedure({ permission: 'crisis.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), caseId: z.uuid(), eventId: z.uuid(), responder, isReached: z.boolean(), who: paragraphs(60), phone: paragraphs(40), outcome: paragraphs(1_000) }))
  .mutation(async ({ ctx, input: { requestId, caseId, eventId, responder, isReached, who, phone, outcome } }) => {
    await enterAct(ctx, { caseId, eventId }, { kind: 'call', responder, isReached }, { who, phone, text: outcome }, requestId)
  })
