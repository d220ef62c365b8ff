import { ownersHere } from '../owners-here.ts'
import { procedure } from '../rpc.ts'

/** Whom a clue may be given to at this desk. */
export const owners = procedure({ permission: 'clue.write', scope: 'tenant', audit: { none: 'names of colleagues' } }).query(({ ctx }) => ownersHere(ctx))
