import { randomUUID } from 'node:crypto'
import { line } from '@xinshe/core/typed-text.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { insertService, servicePlace } from './insert-service.ts'
import { serviceEntries } from './service-entries.ts'

/**
 * Takes an entry of the service log back that was written by mistake, with the reason; it counts no more and stays in the
 * database. @throws Refusal service/changed, case/read-only; NotFound where its case is somebody else's
 */
export const strike = procedure({ permission: 'service.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ entryId: z.uuid(), reason: line(1000) }))
  .mutation(async ({ ctx, input: { entryId, reason } }) => {
    const found = await serviceEntries(ctx).where('e.id', '=', entryId).executeTakeFirst()
    if (!found) throw new Refusal('service/changed')
    const { caseId } = found
    if (caseId) mustBeOpen(await lockCase(ctx, caseId))
    const id = randomUUID()
    await insertService(ctx, { ...found, id, corrects: entryId, isStruck: true, sealed: caseId ? null : await ctx.vault.seal(id, servicePlace(id), { reason }) })
    if (caseId) await ctx.timeline({ caseId, kind: 'core/service-struck', title: say('撤回服务记录', 'Service entry taken back'), text: reason })
    ctx.note({ entryId, ...(caseId && { caseId }) })
  })
