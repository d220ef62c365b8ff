import { matterId } from '@xinshe/core/ids.ts'
import { newGuidance } from '@xinshe/core/screening/claim.ts'
import { insertOnce } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockMatter } from '../classification/lock-matter.ts'
import { mustHaveHappened } from '../must-have-happened.ts'

/** 5.6.a, 7.1.2.h: which organ the petitioner was led to, what was handed out, when; sent twice it is one. @throws Refusal time/in-future, record/recorded-otherwise */
export const addGuidance = procedure({ permission: 'guidance.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), matterId, ...newGuidance.shape }))
  .mutation(async ({ ctx, input: { requestId: id, matterId, organ, material, givenOn } }) => {
    const { petitionerId } = await lockMatter(ctx, matterId)
    mustHaveHappened(ctx, givenOn)
    const isNew = await insertOnce(ctx, 'core.guidance', {
      clear: { tenant_id: ctx.tenant.id, id, matter_id: matterId, given_on: givenOn, organ },
      sealed: { under: petitionerId, fields: { material } }
    })
    if (isNew) ctx.note({ matterId })
    return { id }
  })

export const guidancePlace = (id: string) => ({ table: 'core.guidance', id, version: 1 })
