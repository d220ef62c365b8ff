import { z } from 'zod'
import { isOwnRetry, lastMade, Refusal, stale } from '@xinshe/plugin-kit/server'
import { areLevels, level, type Level } from '../../domain/levels.ts'
import type { Desk } from '../held-case.ts'
import { levelsHere } from '../levels-here.ts'
import { procedure } from '../rpc.ts'

/** A bureau sets how many levels behaviour has at its place and below, and from which score each holds (5.9.b). What was assessed before keeps its scale; one's own, sent again, is answered as the first time. @throws Refusal record/stale with both */
export const setLevels = procedure({ permission: 'levels.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ version: z.int().min(0), levels: z.array(level).min(1).max(6) }))
  .mutation(async ({ ctx, input: { version, levels } }) => {
    if (!areLevels(levels)) throw new Refusal('behaviour-correction/levels-wrong')
    if (!(await insertLevels(ctx, version, levels))) {
      const standing = await levelsHere(ctx)
      const last = await lastMade(ctx, 'behaviour_correction.level_scale', {})
      if (last && isOwnRetry(ctx, { version: standing.version, by: last.by, said: standing }, version, { levels })) return { version: standing.version }
      throw stale({ yours: levels, theirs: standing.levels, version: standing.version })
    }
    ctx.note({ levels: levels.length })
    return { version: version + 1 }
  })

/** @returns whether the version that was read still stood; of two at once the second waits for the first, and then it does not */
async function insertLevels(ctx: Pick<Desk, 'db' | 'tenant'>, version: number, levels: readonly Level[]): Promise<boolean> {
  if ((await levelsHere(ctx)).version !== version) return false
  const { numInsertedOrUpdatedRows: set } = await ctx.db
    .insertInto('behaviour_correction.level_scale')
    .values({ tenant_id: ctx.tenant.id, published: true, version: version + 1, levels: JSON.stringify(levels) })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'version']).doNothing())
    .executeTakeFirstOrThrow()
  return Boolean(set)
}
