import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { isOpen } from '@xinshe/core/case/case.ts'
import { caseId } from '@xinshe/core/ids.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { servingWorkers } from '../cases/workers-here.ts'
import { holdSameMatter } from '../classification/lock-matter.ts'
import { heldCase } from '../records/held-case.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { insertTask } from '../tasks/insert-task.ts'
import { recusalPlace } from './standing-recusals.ts'

/**
 * A conflict of interest, declared by whoever has it: from now on this person does not find the case, is given it no
 * more and decides nothing in it. The leads of the project find it in their day's list, to give the case to another; with no
 * lead left its worker does, to ask the agency for one more.
 */
export const declare = procedure({ permission: 'recusal.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId, reason }))
  .mutation(async ({ ctx, input: { caseId, reason } }) => {
    const held = await heldCase(ctx, caseId, 'write')
    // Before any line of the case is written, which holds the case: who accuses takes them in this order too.
    await holdSameMatter(ctx, [held.matterId])
    const others = (await servingWorkers(ctx, [held.matterId])).filter(({ id, contractId, aside }) => contractId === held.contractId && id !== ctx.actor.postId && aside !== 'recused')
    const leads = others.filter(({ role }) => role === 'lead')
    const visitors = await watchedBy(ctx, caseId)
    const text = visitors.length > 0 ? '走访同伴声明利益冲突，已回避：入户走访仍在进行，请核对由谁守候' : held.workerId === ctx.actor.postId ? '负责社工声明利益冲突，已回避：请改派' : '有同事声明利益冲突，已回避：请核对安排'
    // Before the wall is up: afterwards this person writes nothing here.
    const tell = (ownerId: string, text: string) => insertTask(ctx, caseId, { kind: 'other', source: 'recusal', text, dueOn: today(ctx.now()), ownerId })
    if (isOpen(held.stage)) for (const { id } of leads) await tell(id, text)
    if (isOpen(held.stage) && leads.length === 0 && others.some(({ id }) => id === held.workerId)) await tell(held.workerId, '项目负责人已回避，本项目目前没有人可以签批这个个案：请报告服务机构，增设一位负责人')
    for (const postId of visitors) await tell(postId, '您的走访同伴已回避：请在“今日”查看由谁接替守候，并电话告知')
    await ctx.timeline({ caseId, kind: 'core/recused', title: say('声明利益冲突，已回避', 'Conflict of interest declared, recused'), text: reason })

    const id = randomUUID()
    const recused = sql`select core.recuse(${ctx.tenant.id}, ${caseId}, ${id}, ${await ctx.vault.seal(caseId, recusalPlace(id, 'declared'), { reason })})`.execute(ctx.db)
    await refuseByDatabase(recused, { '42501': () => new NotFound() })
    ctx.note({ recusalId: id, leads: leads.length })
    return { recusalId: id, leadsTold: leads.length }
  })

/** 7.2.2.f: the posts inside a home in this case whose buddy declares: the database hands the watch on, and they are told. */
async function watchedBy({ db, tenant, actor }: Pick<DeskContext, 'db' | 'tenant' | 'actor'>, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('core.home_visit as v')
    .innerJoin('core.post as b', 'b.id', 'v.buddy_id')
    .select('v.post_id as postId')
    .where('v.tenant_id', '=', tenant.id)
    .where('v.case_id', '=', caseId)
    .where('v.ended_at', 'is', null)
    .where('b.account_id', '=', actor.userId)
    .execute()
  return rows.map(({ postId }) => postId)
}
