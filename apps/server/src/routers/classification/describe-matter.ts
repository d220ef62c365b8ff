import { organLevel } from '@xinshe/core/classification/organ-level.ts'
import { matterId } from '@xinshe/core/ids.ts'
import { matterKind } from '@xinshe/core/matter/matter-kind.ts'
import { accused } from '@xinshe/core/screening/accused.ts'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { accuseMatter } from '../screening/accuse-matter.ts'
import { classifyMatter } from './classify-matter.ts'
import { holdSameMatter } from './lock-matter.ts'

/**
 * What kind of petition a matter is (条例 29–31), and which organ of which level is competent (3.6): often known only
 * after the counter. What follows for 3.6 is computed at once, and whoever makes it an accusation names whom it accuses (7.1.2.i).
 *
 * @throws Refusal record/stale with both answers when somebody else was faster; what `bringAccusation` refuses
 */
export const describeMatter = procedure({ permission: 'matter.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ matterId, version: z.int().min(1), kind: matterKind.nullable(), competentOrgan: paragraphs(200), competentLevel: organLevel.nullable(), accused: accused.optional() }))
  .mutation(async ({ ctx, input: { matterId, version, kind, competentOrgan, competentLevel, accused } }) => {
    await holdSameMatter(ctx, [matterId])
    const row = await ctx.db
      .selectFrom('core.matter')
      .select(['version', 'kind', 'competent_organ as competentOrgan', 'competent_level as competentLevel'])
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', matterId)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!row) throw new NotFound()
    if (row.version !== version) throw new Refusal('record/stale', { yours: { kind, competentOrgan, competentLevel }, theirs: row, version: row.version })
    await ctx.db
      .updateTable('core.matter')
      .set({ kind: kind ?? '', competent_organ: competentOrgan, competent_level: competentLevel ?? '', version: version + 1 })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', matterId)
      .executeTakeFirstOrThrow()
    await classifyMatter(ctx, matterId)
    ctx.note({ matterId })
    // Last: whoever is accused themselves sees none of it any more. A kind that was set before is not said anew.
    const brought = await accuseMatter(ctx, { matterId, isSaid: kind === 'accusation' && (row.kind !== kind || accused !== undefined), accused })
    return { version: version + 1, brought }
  })
