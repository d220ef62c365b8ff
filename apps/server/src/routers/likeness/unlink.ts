import { procedure } from '../../rpc.ts'
import { verdictInput, writeVerdict } from './write-verdict.ts'

/** 7.1.2.j: takes a verdict back, with the reason. What was said before stays readable. */
export const unlink = procedure({ permission: 'matter.write', scope: 'tenant', audit: 'write', purpose: 'reception' })
  .input(verdictInput)
  .mutation(({ ctx, input }) => writeVerdict(ctx, input, 'withdrawn'))
