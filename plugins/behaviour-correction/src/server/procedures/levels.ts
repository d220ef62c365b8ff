import { levelsHere } from '../levels-here.ts'
import { procedure } from '../rpc.ts'

/** The levels of behaviour at this place (5.9.b), for the bureau that sets them. */
export const levels = procedure({ permission: 'levels.write', scope: 'tenant', audit: { none: 'names of levels, no rows about people' } })
  .query(({ ctx }) => levelsHere(ctx))
