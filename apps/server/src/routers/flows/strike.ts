import { isFlowClosed } from '@xinshe/core/flow/checklist.ts'
import { leavesUndissuaded } from '@xinshe/core/flow/leaves-undissuaded.ts'
import { standingEntries } from '@xinshe/core/standing-entries.ts'
import { matterId } from '@xinshe/core/ids.ts'
import { line } from '@xinshe/core/typed-text.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockMatter } from '../classification/lock-matter.ts'
import { insertEntry } from './insert-entry.ts'
import { loadFlow } from './load-flow.ts'

/** Takes a line of a flow back, with the reason; it stays readable. @throws Refusal flow/changed, flow/closed, flow/no-dissuasion */
export const strike = procedure({ permission: 'flow.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ matterId, flowId: z.uuid(), entryId: z.uuid(), reason: line(2000) }))
  .mutation(async ({ ctx, input }) => {
    await lockMatter(ctx, input.matterId)
    const flow = await loadFlow(ctx, input.matterId, input.flowId)
    if (isFlowClosed(flow.entries)) throw new Refusal('flow/closed')
    const standing = standingEntries(flow.entries)
    const entry = standing.find(({ id, step }) => id === input.entryId && step.includes('/'))
    if (!entry) throw new Refusal('flow/changed')
    if (leavesUndissuaded(standing, standing.filter(({ id }) => id !== entry.id))) throw new Refusal('flow/no-dissuasion')
    const entryId = await insertEntry(ctx, flow, { step: entry.step, at: ctx.now().toISOString(), answers: { reason: input.reason }, about: entry.about, corrects: entry.id, isStruck: true })
    ctx.note({ matterId: input.matterId, flowId: flow.id, entryId: entry.id })
    return { entryId }
  })
