import { accused } from '@xinshe/core/screening/accused.ts'
import { screeningInput } from '@xinshe/core/screening/screening.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { seen, writeScreening } from './write-screening.ts'

/** 7.1.2.f–l 协助甄别意见: what the worker or lead thinks. Never shown as the authority's decision. @throws Refusal accusation/whom-missing, record/stale with both opinions */
export const opine = procedure({ permission: 'screening.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ ...screeningInput.shape, seen, accused: accused.optional() }))
  .mutation(({ ctx, input: { seen, accused, ...said } }) => writeScreening(ctx, 'opinion', said, { seen, accused }))
