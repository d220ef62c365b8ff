import { sql } from 'kysely'
import { matterId } from '@xinshe/core/ids.ts'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { sameMatterIds } from '../likeness/same-matter-ids.ts'
import { classifyMatter } from './classify-matter.ts'
import { clearFewVisits } from './clear-few-visits.ts'
import { lockMatter } from './lock-matter.ts'

/**
 * Takes a petitioner who was linked by mistake out of a matter: the link stays on record, struck out with the reason, and their
 * visits count no more with those of the group (3.4, 3.7). @throws Refusal case/reason-missing, party/struck-already
 */
export const unlinkMember = procedure({ permission: 'classification.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ matterId, linkId: z.uuid(), reason: paragraphs(2000) }))
  .mutation(async ({ ctx, input }) => {
    const { petitionerId } = await lockMatter(ctx, input.matterId)
    const link = await ctx.db
      .selectFrom('core.matter_party')
      .select(['petitioner_id as member', 'struck_at as struckAt'])
      .where('tenant_id', '=', ctx.tenant.id)
      .where('matter_id', '=', input.matterId)
      .where('id', '=', input.linkId)
      .executeTakeFirst()
    if (!link) throw new NotFound()
    if (link.struckAt) throw new Refusal('party/struck-already')
    if (input.reason === '') throw new Refusal('case/reason-missing')

    const sealed = await ctx.vault.seal(petitionerId, linkPlace(input.linkId), { reason: input.reason })
    await sql`select core.unlink_member(${ctx.tenant.id}, ${input.linkId}, ${sealed})`.execute(ctx.db)
    await clearFewVisits(ctx, { matterIds: await sameMatterIds(ctx, input.matterId), reason: `已解除一名信访人与本事项的关联，到场不足 2 次：${input.reason}` })
    await classifyMatter(ctx, input.matterId)
    ctx.note({ matterId: input.matterId, petitionerId: link.member })
    return { unlinked: true }
  })

export const linkPlace = (id: string) => ({ table: 'core.matter_party', id, version: 1 })
