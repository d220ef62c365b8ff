import { z } from 'zod'
import { itemsAt } from '../items-at.ts'
import { procedure } from '../rpc.ts'

/** Monthly items that nobody held in the month that is over, for the manager's page (5.5.d). */
export const missedHere = procedure({ permission: 'missed.read', scope: 'tenant', audit: { none: 'what was to be told to the public, of no person' } })
  .input(z.strictObject({}).default({}))
  .query(async ({ ctx }) =>
    (await itemsAt(ctx))
      .filter(({ inARow }) => inARow > 0)
      .map(({ id, title, missed, inARow }) => ({ id, title, month: missed[0]!, inARow }))
  )
