import { procedure } from '../../rpc.ts'
import { verdictInput, writeVerdict } from './write-verdict.ts'

/** 7.1.2.j: the proposal was looked at and is wrong. It is not made again; whoever thinks otherwise may still join the two. */
export const dismiss = procedure({ permission: 'matter.write', scope: 'tenant', audit: 'write', purpose: 'reception' })
  .input(verdictInput)
  .mutation(({ ctx, input }) => writeVerdict(ctx, input, 'different'))
