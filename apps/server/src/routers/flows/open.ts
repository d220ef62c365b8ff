import { randomUUID } from 'node:crypto'
import { flowKind } from '@xinshe/core/flow/flow.ts'
import { contactId, matterId } from '@xinshe/core/ids.ts'
import { line } from '@xinshe/core/typed-text.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { contactOf } from '../classification/contact-of.ts'
import { lockMatter } from '../classification/lock-matter.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { insertEntry } from './insert-entry.ts'
import { tellOfFlow } from './tell-of-flow.ts'

/** A person who may write its lines opens a flow that no rule has opened, and says why. @throws NotFound; Refusal flow/already-there */
export const open = procedure({ permission: 'flow.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ matterId, kind: flowKind, contactId: contactId.optional(), reason: line(1000) }))
  .mutation(async ({ ctx, input }) => {
    const { petitionerId } = await lockMatter(ctx, input.matterId)
    if (input.contactId) await contactOf(ctx, input.matterId, input.contactId)
    const id = randomUUID()
    const insert = ctx.db
      .insertInto('core.flow')
      .values({ tenant_id: ctx.tenant.id, id, matter_id: input.matterId, kind: input.kind, contact_id: input.contactId ?? null, origin: 'person' })
      .execute()
    await refuseByDatabase(insert, { '23505': () => new Refusal('flow/already-there') })
    const flow = { id, matterId: input.matterId, petitionerId }
    await refuseByDatabase(insertEntry(ctx, flow, { step: 'open', at: ctx.now().toISOString(), answers: { reason: input.reason } }), { '42501': () => new NotFound() })
    await tellOfFlow(ctx, { matterId: input.matterId, kind: input.kind, turn: 'opened', reason: input.reason })
    ctx.note({ matterId: input.matterId, flowId: id, kind: input.kind })
    return { flowId: id }
  })
