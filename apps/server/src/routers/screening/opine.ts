import { screeningInput } from '@xinshe/core/screening/screening.ts'
import { procedure } from '../../rpc.ts'
import { writeScreening } from './write-screening.ts'

/** 7.1.2.f–l 协助甄别意见: what the worker or lead thinks. Never shown as the authority's decision. */
export const opine = procedure({ permission: 'screening.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(screeningInput)
  .mutation(({ ctx, input }) => writeScreening(ctx, 'opinion', input))
