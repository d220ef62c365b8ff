import { randomUUID } from 'node:crypto'
import { matterId } from '@xinshe/core/ids.ts'
import { newGuidance } from '@xinshe/core/screening/claim.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockMatter } from '../classification/lock-matter.ts'
import { mustHaveHappened } from '../must-have-happened.ts'

/** 5.6.a, 7.1.2.h: which organ the petitioner was led to, what was handed out, when. @throws Refusal time/in-future */
export const addGuidance = procedure({ permission: 'guidance.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ matterId, ...newGuidance.shape }))
  .mutation(async ({ ctx, input }) => {
    const { petitionerId } = await lockMatter(ctx, input.matterId)
    mustHaveHappened(ctx, input.givenOn)
    const id = randomUUID()
    await ctx.db
      .insertInto('core.guidance')
      .values({ tenant_id: ctx.tenant.id, id, matter_id: input.matterId, given_on: input.givenOn, organ: input.organ, sealed: await ctx.vault.seal(petitionerId, guidancePlace(id), { material: input.material }) })
      .execute()
    ctx.note({ matterId: input.matterId })
    return { id }
  })

export const guidancePlace = (id: string) => ({ table: 'core.guidance', id, version: 1 })
