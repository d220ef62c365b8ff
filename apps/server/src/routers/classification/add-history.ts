import { newHistory } from '@xinshe/core/matter/petition-history.ts'
import { insertOnce } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { mustHaveHappened } from '../must-have-happened.ts'
import { classifyMatter } from './classify-matter.ts'
import { lockMatter } from './lock-matter.ts'

/** 7.1.2.b: where the petitioner went before. What follows for the ordinals of 3.4 is computed at once; sent twice it is one row, which counts once. @throws Refusal time/in-future, record/recorded-otherwise */
export const addHistory = procedure({ permission: 'classification.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), ...newHistory.shape }))
  .mutation(async ({ ctx, input: { requestId: id, matterId, on, organ, level, channel, result, documentNumber } }) => {
    const { petitionerId } = await lockMatter(ctx, matterId)
    mustHaveHappened(ctx, on)
    const isNew = await insertOnce(ctx, 'core.petition_history', {
      clear: { tenant_id: ctx.tenant.id, id, matter_id: matterId, happened_on: on, organ, level, channel, document_number: documentNumber, strikes: null },
      sealed: { under: petitionerId, fields: { result } }
    })
    if (!isNew) return { id }
    await classifyMatter(ctx, matterId)
    ctx.note({ matterId, historyId: id })
    return { id }
  })

export const historyPlace = (id: string) => ({ table: 'core.petition_history', id, version: 1 })
