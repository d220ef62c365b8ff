import { accountId, caseId } from '@xinshe/core/ids.ts'
import { decideWaiver } from '@xinshe/core/plan/decide-plan.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { mustHaveRead } from './agreement-read.ts'
import { lockCase, mustBeOpen } from './lock-case.ts'
import { loadStanding } from './load-standing.ts'
import { writeAct } from './write-act.ts'

/** 7.1.3.f: the lead approves that there is no agreement; never who asked for it, and no other than the request that was read. @throws Refusal record/stale, plan/nothing-to-approve, plan/own-waiver */
export const approveWaiver = procedure({ permission: 'case.approve', scope: 'case', audit: 'write', purpose: 'supervision' })
  .input(z.strictObject({ caseId, read: z.int().min(1) }))
  .mutation(async ({ ctx, input }) => {
    mustBeOpen(await lockCase(ctx, input.caseId))
    const standing = await loadStanding(ctx, input.caseId)
    // One's own, sent again after its answer was lost.
    if (standing?.approvedBy === ctx.actor.userId && standing.version === input.read + 1) return { caseId: input.caseId }
    mustHaveRead(standing, input.read, null)
    const decision = decideWaiver(standing, accountId.parse(ctx.actor.userId))
    if (!decision.ok) throw new Refusal(decision.code, decision.data)

    await writeAct(ctx, input.caseId, 'waiver-approved')
    await ctx.timeline({ caseId: input.caseId, kind: 'core/waiver-approved', title: say('批准不签服务协议', 'Going without an agreement approved') })
    return { caseId: input.caseId }
  })
