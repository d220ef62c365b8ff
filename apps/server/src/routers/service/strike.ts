import { randomUUID } from 'node:crypto'
import { line } from '@xinshe/core/typed-text.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { insertService, servicePlace } from './insert-service.ts'
import { serviceEntries } from './service-entries.ts'

/** Takes an entry of the service log back that was written by mistake, with the reason; it counts no more and stays in the database. @throws Refusal service/changed */
export const strike = procedure({ permission: 'service.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ entryId: z.uuid(), reason: line(1000) }))
  .mutation(async ({ ctx, input: { entryId, reason } }) => {
    const found = await serviceEntries(ctx).where('e.id', '=', entryId).executeTakeFirst()
    if (!found) throw new Refusal('service/changed')
    const id = randomUUID()
    const sealed = found.caseId ? null : await ctx.vault.seal(id, servicePlace(id), { reason })
    await insertService(ctx, { ...found, id, corrects: entryId, isStruck: true, sealed })
    ctx.note({ entryId, reason })
  })
