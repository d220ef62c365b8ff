import { sql } from 'kysely'
import { postId } from '@xinshe/core/ids.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { z } from 'zod'
import { holdKeys, type DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { overloadReason } from '../cases/excuse-overload.ts'
import { giveCase } from '../cases/give-case.ts'
import { lockCase } from '../cases/lock-case.ts'
import { mustNotStandAside } from '../cases/stands-aside.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { giveTask } from '../tasks/give-task.ts'
import { insertTask } from '../tasks/insert-task.ts'
import { changeTask } from '../tasks/write-task.ts'
import { handOnThing } from './hand-on-thing.ts'
import { leftBehind, type LeftThing } from './left-behind.ts'
import { isOfModule } from './module-kinds.ts'

const kinds = ['case', 'task', 'draft', 'alarm', 'watch'] as const
const ofModule = z.templateLiteral([z.string(), '/', z.string()])
const item = z.strictObject({ kind: z.union([z.enum(kinds), ofModule]), id: z.uuid() })
type Item = z.output<typeof item>

/** Cases first, things of modules last; one order for everybody. */
const place = ({ kind, id }: Item) => `${isOfModule(kind) ? kinds.length : kinds.indexOf(kind)} ${kind} ${id}`

/**
 * Hands what somebody would leave behind to a colleague of the project, one or two hundred at once, all or none, each
 * by the act it has anyway (C.06, 7.1.4.c). Of two who hand on the same thing, the second is told and has moved nothing.
 *
 * @throws Refusal leaving/changed, leaving/draft-there, leaving/watch-own, leaving/module-missing, case/worker-not-of-contract, case/recused, case/closed-to-colleague, caseload/reason-missing
 */
export const give = procedure({ permission: 'hand-over.approve', scope: 'tenant', audit: 'write', purpose: 'supervision' })
  .input(z.strictObject({ postId, to: postId, items: z.array(item).min(1).max(200), reason, overload: overloadReason }))
  .mutation(async ({ ctx, input }) => {
    const things = new Map((await leftBehind(ctx, input.postId)).map((thing) => [`${thing.kind} ${thing.id}`, thing]))
    // Everything in one order: whoever hands on the same things at once waits here, and is told afterwards.
    const items = [...input.items].sort((a, b) => place(a).localeCompare(place(b)))
    for (const one of items) {
      const thing = things.get(`${one.kind} ${one.id}`)
      if (!thing || thing.tenantId !== ctx.tenant.id) throw new Refusal('leaving/changed')
      await handOn(ctx, one, thing, input)
    }
    const ofModules = items.filter(({ kind }) => isOfModule(kind)).map(({ kind, id }) => `${kind}/${id}`)
    ctx.note({ from: input.postId, to: input.to, items: items.length, ...(ofModules.length > 0 && { things: ofModules }) })
    return { handedOn: items.length }
  })

interface HandOver {
  readonly postId: string
  readonly to: string
  readonly reason: string
  readonly overload: string
}

async function handOn(ctx: DeskContext, { kind, id }: Item, { caseId }: LeftThing, { postId, to, reason, overload }: HandOver): Promise<void> {
  if (kind === 'case') {
    const held = await lockCase(ctx, id)
    if (held.workerId !== postId) throw new Refusal('leaving/changed')
    return giveCase(ctx, held, { workerId: to, reason, overload, kind: 'core/case-handed-over' })
  }
  if (isOfModule(kind)) return handOnThing(ctx, { kind, id }, { postId, to, reason })
  if (kind === 'task') return handOnTask(ctx, id, { postId, to })
  if (kind === 'watch') return handOnWatch(ctx, { id, caseId: caseId! }, { postId, to })
  if (kind === 'alarm' && caseId) await mustNotStandAside(ctx, caseId, to)
  // what was typed at the counter is of no case yet
  if (kind === 'draft' && caseId) await giveTask(ctx, await ctx.caseRow(caseId), to, today(ctx.now()))
  const handed = kind === 'draft' ? sql`select core.hand_over_draft(${ctx.tenant.id}, ${id}, ${postId}, ${to})` : sql`select core.hand_over_alarm(${ctx.tenant.id}, ${id}, ${postId}, ${to})`
  await refuseByDatabase(handed.execute(ctx.db), {
    '40001': () => new Refusal('leaving/changed'),
    '23505': () => new Refusal('leaving/draft-there'),
    '42501': () => new Refusal('case/worker-not-of-contract')
  })
}

/** 7.2.2.f: whoever is inside is told that somebody else watches now, and rings them. */
async function handOnWatch(ctx: DeskContext, { id, caseId }: { id: string; caseId: string }, { postId, to }: Pick<HandOver, 'postId' | 'to'>): Promise<void> {
  await mustNotStandAside(ctx, caseId, to)
  const handed = sql`select core.hand_over_watch(${ctx.tenant.id}, ${id}, ${postId}, ${to})`.execute(ctx.db)
  await refuseByDatabase(handed, { '40001': () => new Refusal('leaving/changed'), '42501': () => new Refusal('case/worker-not-of-contract'), '23514': () => new Refusal('leaving/watch-own') })
  const visit = await ctx.db
    .selectFrom('core.home_visit as v')
    .innerJoin('core.post as p', (join) => join.onRef('p.id', '=', 'v.post_id').onRef('p.contract_id', '=', 'v.contract_id'))
    .select('v.post_id as visitorPost')
    .where('v.tenant_id', '=', ctx.tenant.id)
    .where('v.id', '=', id)
    .where(sql<boolean>`array[v.contract_id] && ${holdKeys}`)
    .executeTakeFirst()
  // whose case has gone to another project sees the new name on Today alone
  if (visit) await insertTask(ctx, caseId, { kind: 'other', source: 'watch', text: '您的走访同伴已离岗：请在“今日”查看由谁接替守候，并电话告知', dueOn: today(ctx.now()), ownerId: visit.visitorPost })
}

async function handOnTask(ctx: DeskContext, taskId: string, { postId, to }: Pick<HandOver, 'postId' | 'to'>): Promise<void> {
  const task = await ctx.db
    .selectFrom('core.task')
    .select(['id', 'case_id as caseId', 'version', 'due_on as dueOn', 'due_at as dueAt', 'owner_id as ownerId'])
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', taskId)
    .where('owner_id', '=', postId)
    .where('state', '=', 'open')
    .forUpdate()
    .executeTakeFirst()
  if (!task) throw new Refusal('leaving/changed')
  await giveTask(ctx, await ctx.caseRow(task.caseId), to, task.dueOn)
  await refuseByDatabase(changeTask(ctx, task, { ownerId: to }, task), { '23503': () => new Refusal('task/owner-outside') })
}
