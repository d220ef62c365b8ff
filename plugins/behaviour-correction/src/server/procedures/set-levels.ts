import { z } from 'zod'
import { Refusal } from '@xinshe/plugin-kit/server'
import { areLevels, level } from '../../domain/levels.ts'
import { procedure } from '../rpc.ts'

/** A bureau sets how many levels behaviour has at its place and below, and from which score each holds (5.9.b). What was assessed before keeps its scale. */
export const setLevels = procedure({ permission: 'levels.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ levels: z.array(level).min(1).max(6) }))
  .mutation(async ({ ctx, input: { levels } }) => {
    if (!areLevels(levels)) throw new Refusal('behaviour-correction/levels-wrong')
    await ctx.db
      .insertInto('behaviour_correction.level_scale')
      .values({ tenant_id: ctx.tenant.id, published: true, levels: JSON.stringify(levels) })
      .execute()
    ctx.note({ levels: levels.length })
  })
