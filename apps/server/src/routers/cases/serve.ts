import { serviceBegun } from '@xinshe/core/events.ts'
import { caseId } from '@xinshe/core/ids.ts'
import { decideService } from '@xinshe/core/plan/decide-plan.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { loadStanding } from './load-standing.ts'
import { lockCase } from './lock-case.ts'
import { moveCase } from './move-case.ts'

/** 7.1.3.f: service begins once the agreement is signed or its waiver approved. */
export const serve = procedure({ permission: 'case.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId, version: z.int().min(1) }))
  .mutation(async ({ ctx, input }) => {
    const held = await lockCase(ctx, input.caseId, input.version)
    const decision = decideService(await loadStanding(ctx, input.caseId))
    if (held.stage === 'planned' && !decision.ok) throw new Refusal(decision.code)

    const moved = await moveCase(ctx, held, { kind: 'serve' })
    await ctx.timeline({ caseId: held.id, kind: 'core/service-begun', title: say('开始服务', 'Service begun') })
    await ctx.emit(serviceBegun, { caseId: held.id, by: ctx.actor.userId })
    return moved
  })
