import { randomUUID } from 'node:crypto'
import { caseId } from '@xinshe/core/ids.ts'
import { line } from '@xinshe/core/typed-text.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockCase } from '../cases/lock-case.ts'
import { caseSatisfaction } from './case-satisfaction.ts'
import { insertSatisfaction } from './insert-satisfaction.ts'
import { mustNotBeArchived } from './must-not-be-archived.ts'

/** Takes back what was recorded by mistake, with the reason; it counts no more and stays in the database. @throws Refusal satisfaction/changed, case/read-only */
export const strike = procedure({ permission: 'satisfaction.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId, satisfactionId: z.uuid(), reason: line(1000) }))
  .mutation(async ({ ctx, input: { caseId, satisfactionId, reason } }) => {
    const held = await lockCase(ctx, caseId)
    mustNotBeArchived(held)
    const standing = (await caseSatisfaction(ctx, held.id)).find(({ id }) => id === satisfactionId)
    if (!standing) throw new Refusal('satisfaction/changed')
    await insertSatisfaction(ctx, held.id, { id: randomUUID(), answers: standing.answers, corrects: satisfactionId, struckFor: reason })
    await ctx.timeline({ caseId, kind: 'core/satisfaction-struck', title: say('撤回满意度记录', 'Record of satisfaction taken back'), text: reason })
    ctx.note({ satisfactionId })
  })
