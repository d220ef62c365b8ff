import { matterId, petitionerId } from '@xinshe/core/ids.ts'
import { partyRole } from '@xinshe/core/matter/matter-kind.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { classifyMatter } from './classify-matter.ts'
import { lockMatter } from './lock-matter.ts'
import { matterFacts } from './matter-facts.ts'

/** Links a petitioner to a matter, so that a visit of theirs counts with those of the group (3.4, 3.7). @throws Refusal party/already-there */
export const linkMember = procedure({ permission: 'classification.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ matterId, petitionerId, role: partyRole }))
  .mutation(async ({ ctx, input }) => {
    await lockMatter(ctx, input.matterId)
    const { group } = await matterFacts(ctx, input.matterId)
    const petitioner = await ctx.db.selectFrom('core.petitioner').select('id').where('tenant_id', '=', ctx.tenant.id).where('id', '=', input.petitionerId).executeTakeFirst()
    if (!petitioner) throw new NotFound()
    if (group.includes(petitioner.id)) throw new Refusal('party/already-there')
    await ctx.db
      .insertInto('core.matter_party')
      .values({ tenant_id: ctx.tenant.id, matter_id: input.matterId, petitioner_id: petitioner.id, role: input.role })
      .execute()
    await classifyMatter(ctx, input.matterId)
    ctx.note({ matterId: input.matterId, petitionerId: petitioner.id, role: input.role })
    return { linked: true }
  })
