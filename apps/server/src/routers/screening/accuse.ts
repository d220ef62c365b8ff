import { matterId } from '@xinshe/core/ids.ts'
import { accused } from '@xinshe/core/screening/accused.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockMatter } from '../classification/lock-matter.ts'
import { accuseMatter } from './accuse-matter.ts'

/**
 * 7.1.2.i 检举控告 (条例 30(3)): puts the matter, its petitioner, cases and everything on them behind a wall from whom it
 * accuses, before or after there is a case; the tier above the accused is told, the accused is not. Whoever is accused
 * themselves, or serves the accused, does not see it any more when this returns. Where the wall names the agency that holds a
 * case, whoever accuses is told that the bureau hands it to another one (docs/decisions/0035).
 *
 * @throws Refusal accusation/whom-missing, accusation/not-allowed
 */
export const accuse = procedure({ permission: 'accusation.write', scope: 'tenant', audit: 'write', purpose: 'reception' })
  .input(z.strictObject({ matterId, ...accused.pick({ from: true, reason: true }).shape }))
  .mutation(async ({ ctx, input: { matterId, from, reason } }) => {
    await lockMatter(ctx, matterId)
    const brought = await accuseMatter(ctx, { matterId, isSaid: true, accused: { from, reason, isElsewhere: false } })
    return brought!
  })
