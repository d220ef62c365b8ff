import { sql } from 'kysely'
import { matterId } from '@xinshe/core/ids.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { lockMatter } from '../classification/lock-matter.ts'
import { recountAround } from '../classification/recount-around.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { toHandOver } from './to-hand-over.ts'
import { writeScreening } from './write-screening.ts'

/**
 * 7.1.2.i 检举控告 (条例 30(3)): puts the matter, its petitioner, cases and everything on them behind a wall from whom it
 * accuses, before or after there is a case; the tier above the accused is told, the accused is not. Whoever is accused
 * themselves, or serves the accused, does not see it any more when this returns. Where the wall names the agency that holds a
 * case, whoever accuses is told that the bureau hands it to another one (docs/decisions/0035).
 *
 * @throws Refusal accusation/whom-missing, accusation/not-allowed
 */
export const accuse = procedure({ permission: 'accusation.write', scope: 'tenant', audit: 'write', purpose: 'reception' })
  .input(z.strictObject({ matterId, from: z.array(z.uuid()).max(20), reason }))
  .mutation(async ({ ctx, input }) => {
    await lockMatter(ctx, input.matterId)
    if (input.from.length === 0) throw new Refusal('accusation/whom-missing')
    await ctx.db.updateTable('core.matter').set({ kind: 'accusation' }).where('tenant_id', '=', ctx.tenant.id).where('id', '=', input.matterId).execute()
    if (postOf(ctx).contractId) await writeScreening(ctx, 'opinion', { matterId: input.matterId, aspect: 'i', answer: 'yes', organ: '', grounds: [], reason: input.reason })

    const from = [...new Set(input.from)]
    // Before the wall is up: afterwards whoever serves the accused sees none of it.
    const leaving = await toHandOver(ctx, input.matterId, from)
    const wall = () => sql<{ told: number }>`select core.wall_matter(${ctx.tenant.id}, ${input.matterId}, ${from}::uuid[], ${input.reason}) as told`.execute(ctx.db)
    const { rows } = await refuseByDatabase(recountAround(ctx, input.matterId, wall), { '42501': () => new Refusal('accusation/not-allowed'), '22023': () => new Refusal('accusation/not-allowed') })
    ctx.note({ matterId: input.matterId, units: from })
    return { told: rows[0]!.told, isStillOpen: await isOpen(ctx, input.matterId), toHandOver: leaving }
  })

async function isOpen(ctx: Parameters<typeof lockMatter>[0], id: string): Promise<boolean> {
  return lockMatter(ctx, id).then(() => true, (error) => { if (error instanceof NotFound) return false; throw error })
}
