import { procedure } from '../../rpc.ts'
import { verdictInput, writeVerdict } from './write-verdict.ts'

/** 7.1.2.j: these two registrations are one matter. Both stay; from now on they count as one (3.4). */
export const link = procedure({ permission: 'matter.write', scope: 'tenant', audit: 'write', purpose: 'reception' })
  .input(verdictInput)
  .mutation(({ ctx, input }) => writeVerdict(ctx, input, 'same'))
