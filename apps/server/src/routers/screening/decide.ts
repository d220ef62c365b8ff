import { accused } from '@xinshe/core/screening/accused.ts'
import { documentNumber, screeningInput } from '@xinshe/core/screening/screening.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { seen, writeScreening } from './write-screening.ts'

/**
 * 7.1.2.g–l 机关决定: what the authority has decided, by its document, entered at the bureau's desk. 不予受理 and 不再受理
 * (7.1.2.l) happen to the matter with it, on the day of the document.
 * @throws Refusal accusation/whom-missing, screening/document-missing, record/stale with both decisions, clock/impossible
 */
export const decide = procedure({ permission: 'decision.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ ...screeningInput.shape, documentNumber, decidedOn: z.iso.date().optional(), seen, accused: accused.optional() }))
  .mutation(({ ctx, input: { documentNumber, decidedOn, seen, accused, ...said } }) => writeScreening(ctx, 'decision', said, { documentNumber, decidedOn, seen, accused }))
