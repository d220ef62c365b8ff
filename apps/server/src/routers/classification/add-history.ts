import { randomUUID } from 'node:crypto'
import { newHistory } from '@xinshe/core/matter/petition-history.ts'
import { procedure } from '../../rpc.ts'
import { mustHaveHappened } from '../must-have-happened.ts'
import { classifyMatter } from './classify-matter.ts'
import { lockMatter } from './lock-matter.ts'

/** 7.1.2.b: where the petitioner went before. What follows for the ordinals of 3.4 is computed at once. @throws Refusal time/in-future */
export const addHistory = procedure({ permission: 'classification.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(newHistory)
  .mutation(async ({ ctx, input }) => {
    const { petitionerId } = await lockMatter(ctx, input.matterId)
    mustHaveHappened(ctx, input.on)
    const id = randomUUID()
    await ctx.db
      .insertInto('core.petition_history')
      .values({
        tenant_id: ctx.tenant.id, id, matter_id: input.matterId, happened_on: input.on, organ: input.organ, level: input.level, channel: input.channel,
        document_number: input.documentNumber, strikes: null, sealed: await ctx.vault.seal(petitionerId, historyPlace(id), { result: input.result })
      })
      .execute()
    await classifyMatter(ctx, input.matterId)
    ctx.note({ matterId: input.matterId, historyId: id })
    return { id }
  })

export const historyPlace = (id: string) => ({ table: 'core.petition_history', id, version: 1 })
