import { sql } from 'kysely'
import { digestOf, type Digest } from '@xinshe/core/agenda/agenda.ts'
import type { Job, PluginServer, TenantContext } from '@xinshe/plugin-kit/server'
import { addDays, say, today } from '@xinshe/words'
import { agendaOf, type AgendaLine } from '../routers/agenda/agenda-of.ts'
import { contractLed, ownContracts } from '../desk-context.ts'
import { behindNoWall, waitingFor, type StaffPost } from './waiting-for.ts'

/** Overdue work is looked for so far back; what is older stands on Today all the same. */
const back = 366

/**
 * Once a day, before work begins: what waits for each of the staff of a place, and for the bureaus on the way up.
 * Whoever has a digest of that day keeps it, so that a second run, or a second process, changes nothing.
 */
export const prepareDigests: Job = {
  name: 'prepare-digests',
  cron: '30 7 * * *',
  rule: {
    title: say('每日摘要', 'One digest a day'),
    starts: say('每天 07:30（北京时间）', 'At 07:30 every day, China time'),
    does: say('整理一份当天的摘要：逾期、到期、退回、待签批、未查看的风险通知；没有事项就不发', 'Prepares what is overdue, due, returned, to be decided and to be read of risk; nothing, where nothing waits'),
    tells: say('每位社工、项目负责人、信访部门工作人员，各一份', 'Each worker, lead and officer, one each'),
    stops: say('打开即为已读；红色警报不等摘要，立即通知', 'Read when opened; red never waits for it'),
    clause: '7.1.4.b'
  },
  async run(ctx, modules) {
    const day = today(ctx.now())
    const isWorked = await hasCases(ctx)
    let prepared = 0
    for (const post of await staffHere(ctx)) {
      const counts = { ...(await digestFor(ctx, post, day, isWorked)), ...(await figuresFor(ctx, modules, post)) }
      if (Object.keys(counts).length === 0) continue
      const { rows } = await sql<{ written: boolean }>`select core.write_digest(${ctx.tenant.id}, ${post.id}, ${day}::date, ${JSON.stringify(counts)}::jsonb) as written`.execute(ctx.db)
      if (rows[0]!.written) prepared += 1
    }
    const { rows } = await sql<{ n: number }>`select core.write_bureau_digests(${ctx.tenant.id}, ${day}::date) as n`.execute(ctx.db)
    ctx.note({ prepared, bureaus: rows[0]!.n })
  }
}

type Place = Pick<TenantContext, 'db' | 'tenant' | 'now'>

function staffHere({ db, now }: Place): Promise<StaffPost[]> {
  const day = today(now())
  return db
    .selectFrom('core.post as p')
    .innerJoin('core.account as a', 'a.id', 'p.account_id')
    .select(['p.id', 'p.account_id as accountId', 'p.role', 'p.contract_id as contractId'])
    .where(sql<boolean>`p.contract_id in ${ownContracts}`)
    .where('p.role', 'in', ['worker', 'lead'])
    .where('p.starts', '<=', day)
    .where((eb) => eb.or([eb('p.ends', 'is', null), eb('p.ends', '>=', day)]))
    .where('a.disabled_at', 'is', null)
    .execute()
}

/** Of most places of a city's contract there is nothing to count: every item hangs on a case that is or was theirs. */
async function hasCases({ db, tenant }: Place): Promise<boolean> {
  const found = await db
    .selectFrom('core.case')
    .select('id')
    .where('tenant_id', '=', tenant.id)
    .where(sql<boolean>`contract_id in ${ownContracts}`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

async function digestFor(ctx: Place, post: StaffPost, day: string, isWorked: boolean): Promise<Digest> {
  if (!isWorked) return digestOf([], day, await waitingFor(ctx, post))
  const [items, waiting, walled] = await Promise.all([agendaOf(ctx, { postId: post.id, accountId: post.accountId, contractLed: contractLed(post), from: addDays(day, -back), to: addDays(day, 7) }), waitingFor(ctx, post), walledCases(ctx)])
  return digestOf(items.filter((item) => !walled.has(item.caseId) && isTold(item)), day, waiting)
}

/** 4.1, 7.1.4.i: of what is somebody else's to do a lead is told when it is late, as on Today. */
function isTold({ kind, workerName, isOverdue }: AgendaLine): boolean {
  return workerName === null || isOverdue || kind === 'risk'
}

/** What the modules of the contract have to say of it. One after another: they share a connection. */
async function figuresFor(ctx: TenantContext, modules: readonly PluginServer[], { id, role }: StaffPost): Promise<Record<string, number>> {
  const figures: Record<string, number> = {}
  for (const { kind, count } of modules.flatMap(({ digests = [] }) => digests)) {
    const waiting = await count(ctx, { id, isLead: role === 'lead' })
    if (waiting > 0) figures[kind] = waiting
  }
  return figures
}

/** A job is nobody, so that no wall hides anything from it: what is behind one is not counted for anybody. */
async function walledCases({ db, tenant }: Place): Promise<Set<string>> {
  const rows = await db
    .selectFrom('core.case')
    .select('id')
    .where('tenant_id', '=', tenant.id)
    .where(sql<boolean>`not ${behindNoWall}`)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
