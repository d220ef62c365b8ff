import { randomUUID } from 'node:crypto'
import { caseId } from '@xinshe/core/ids.ts'
import { line } from '@xinshe/core/typed-text.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { caseLinks } from './case-links.ts'
import { insertLink } from './insert-link.ts'

/** Takes a resource back that was recorded by mistake, with the reason; it counts no more and stays in the database. @throws Refusal resource/changed, case/read-only */
export const strike = procedure({ permission: 'case.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId, linkId: z.uuid(), reason: line(1000) }))
  .mutation(async ({ ctx, input: { caseId, linkId, reason } }) => {
    const held = await lockCase(ctx, caseId)
    mustBeOpen(held)
    const standing = (await caseLinks(ctx, held.id)).find(({ id }) => id === linkId)
    if (!standing) throw new Refusal('resource/changed')
    await insertLink(ctx, held.id, { id: randomUUID(), answers: standing.answers, needId: standing.needId, corrects: linkId, struckFor: reason })
    await ctx.timeline({ caseId, kind: 'core/resource-struck', title: say('撤回链接资源', 'Resource taken back'), text: reason })
    ctx.note({ linkId })
    return { linkId }
  })
