import { randomUUID } from 'node:crypto'
import { matterId } from '@xinshe/core/ids.ts'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { sameMatterIds } from '../likeness/same-matter-ids.ts'
import { historyPlace } from './add-history.ts'
import { classifyMatter } from './classify-matter.ts'
import { clearFewVisits } from './clear-few-visits.ts'
import { lockMatter } from './lock-matter.ts'
import { matterFacts } from './matter-facts.ts'

/** Takes a row of the petition history back: it stays on record, with the reason, and counts no more. @throws Refusal case/reason-missing */
export const strikeHistory = procedure({ permission: 'classification.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ matterId, historyId: z.uuid(), reason: paragraphs(2000) }))
  .mutation(async ({ ctx, input }) => {
    const { petitionerId } = await lockMatter(ctx, input.matterId)
    const { history } = await matterFacts(ctx, input.matterId)
    if (!history.some(({ id }) => id === input.historyId)) throw new NotFound()
    if (input.reason === '') throw new Refusal('case/reason-missing')
    const row = await ctx.db
      .selectFrom('core.petition_history')
      .select(['happened_on', 'organ', 'level', 'channel', 'document_number'])
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', input.historyId)
      .executeTakeFirstOrThrow()
    const id = randomUUID()
    await ctx.db
      .insertInto('core.petition_history')
      .values({ tenant_id: ctx.tenant.id, id, matter_id: input.matterId, ...row, strikes: input.historyId, sealed: await ctx.vault.seal(petitionerId, historyPlace(id), { reason: input.reason }) })
      .execute()
    await clearFewVisits(ctx, { matterIds: await sameMatterIds(ctx, input.matterId), reason: `一条信访经历已作废，到场不足 2 次：${input.reason}` })
    await classifyMatter(ctx, input.matterId)
    ctx.note({ matterId: input.matterId, historyId: input.historyId })
    return { struck: true }
  })
