import { caseId } from '@xinshe/core/ids.ts'
import { caseServiceForm } from '@xinshe/core/service/service-form.ts'
import { techniqueTitles } from '@xinshe/core/service/service-method.ts'
import { incomplete, mustBeTheSame } from '@xinshe/plugin-kit/server'
import { listed, say, today } from '@xinshe/words'
import { sql } from 'kysely'
import { z } from 'zod'
import { postOf, type DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { insertService } from './insert-service.ts'
import { serviceEntries } from './service-entries.ts'
import { standingService } from './standing-service.ts'

/**
 * 6.1, 3.8: time that was worked on a case, or the correction of an entry: whose time it was stays. What was done stands in
 * the timeline.
 * @throws Refusal record/incomplete with the problems at the fields, record/recorded-otherwise, service/changed, case/read-only
 */
export const record = procedure({ permission: 'service.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), caseId, answers: z.record(z.string(), z.unknown()), corrects: z.uuid().nullable().default(null) }))
  .mutation(async ({ ctx, input: { requestId, caseId, corrects, ...input } }) => {
    const held = await lockCase(ctx, caseId)
    mustBeOpen(held)
    const submitted = caseServiceForm.submit(input.answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)

    const { on, minutes, techniques, text } = submitted.answers
    const recorded = await serviceEntries(ctx).where('e.id', '=', requestId).executeTakeFirst()
    if (recorded) {
      mustBeTheSame({ ...recorded, text: await told(ctx, caseId, requestId) }, { caseId, on, minutes, techniques, corrects, text })
      return { entryId: requestId }
    }
    const before = corrects ? await standingService(ctx, corrects, caseId) : null
    const postId = before?.postId ?? postOf(ctx).id
    await insertService(ctx, { id: requestId, contractId: held.contractId, postId, caseId, method: 'casework', techniques, on, minutes, persons: null, source: before?.source ?? null, corrects, sealed: null })
    const used = listed(techniques.map((one) => techniqueTitles[one]))
    await ctx.timeline({
      caseId,
      kind: corrects ? 'core/service-corrected' : 'core/service-logged',
      title: say(`${corrects ? '更正服务记录' : '服务记录'}：${minutes} 分钟，${used.zh}`, `${corrects ? 'Service entry corrected' : 'Service'}: ${minutes} minutes, ${used.en.toLowerCase()}`),
      link: { to: 'service', id: requestId },
      ...(text && { text })
    })
    ctx.note({ entryId: requestId, minutes })
    return { entryId: requestId }
  })

/** What the timeline says was done. */
async function told({ db, tenant, vault }: DeskContext, caseId: string, entryId: string): Promise<unknown> {
  const line = await db
    .selectFrom('core.timeline_entry')
    .select(['id', 'sealed'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where(sql`link`, '=', JSON.stringify({ to: 'service', id: entryId }))
    .executeTakeFirst()
  if (!line?.sealed) return null
  const { text } = await vault.unseal(caseId, { table: 'core.timeline_entry', id: line.id, version: 1 }, line.sealed)
  return text
}
