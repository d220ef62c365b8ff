import { z } from 'zod'
import { patrolOf } from '../patrols-at.ts'
import { procedure } from '../rpc.ts'

/** One patrol, for a clue that begins with what was seen on it (5.1.a). @throws NotFound */
export const patrolHere = procedure({ permission: 'patrol.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ patrolId: z.uuid() }))
  .query(({ ctx, input: { patrolId } }) => patrolOf(ctx, patrolId))
