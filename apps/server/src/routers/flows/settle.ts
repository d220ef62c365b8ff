import { isFlowClosed } from '@xinshe/core/flow/checklist.ts'
import { matterId } from '@xinshe/core/ids.ts'
import { line } from '@xinshe/core/typed-text.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockMatter } from '../classification/lock-matter.ts'
import { insertEntry } from './insert-entry.ts'
import { loadFlow } from './load-flow.ts'
import { tellOfFlow } from './tell-of-flow.ts'

/** The reason of a contact that was struck (3.1), or of a tag that was taken back (4.4.b), whole, behind the words that it was. */
const longest = 4100

/** A person ends a flow, or takes that back, and says why; what was done stays. @throws Refusal flow/closed, flow/open */
export const settle = procedure({ permission: 'flow.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ matterId, flowId: z.uuid(), to: z.enum(['close', 'reopen']), reason: line(longest) }))
  .mutation(async ({ ctx, input }) => {
    await lockMatter(ctx, input.matterId)
    const flow = await loadFlow(ctx, input.matterId, input.flowId)
    if (isFlowClosed(flow.entries) === (input.to === 'close')) throw new Refusal(input.to === 'close' ? 'flow/closed' : 'flow/open')
    await insertEntry(ctx, flow, { step: input.to, at: ctx.now().toISOString(), answers: { reason: input.reason } })
    await tellOfFlow(ctx, { matterId: input.matterId, kind: flow.kind, turn: input.to === 'close' ? 'closed' : 'reopened', reason: input.reason })
    ctx.note({ matterId: input.matterId, flowId: flow.id, to: input.to })
    return { isClosed: input.to === 'close' }
  })
