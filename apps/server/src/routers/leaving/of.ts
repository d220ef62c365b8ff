import { sql } from 'kysely'
import { postId } from '@xinshe/core/ids.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { isIrrationalMatter } from '../cases/is-irrational-matter.ts'
import { caseloadReadingHere, servingWorkers } from '../cases/workers-here.ts'
import { referralLines } from '../referrals/parties.ts'
import { taskLines, withTexts } from '../tasks/task-lines.ts'
import { visitLines } from '../visits/visit-lines.ts'
import { keptBack, leftBehind, type LeftKind, type LeftThing } from './left-behind.ts'
import { thingsOfModules } from './things-of-modules.ts'

/** Everything one person of the project would leave behind here, in words, with the colleagues who may take it; how much lies elsewhere, and how much is for another lead. */
export const of = procedure({ permission: 'hand-over.approve', scope: 'tenant', audit: 'read', purpose: 'supervision' })
  .input(z.strictObject({ postId }))
  .query(async ({ ctx, input }) => {
    const things = await leftBehind(ctx, input.postId)
    const post = await ctx.db
      .selectFrom('core.post as p')
      .innerJoin('core.account as a', 'a.id', 'p.account_id')
      .select(['p.id', 'p.role', 'p.contract_id as contractId', 'p.ends', 'a.display_name as name'])
      .where('p.id', '=', input.postId)
      .executeTakeFirst()
    if (!post) throw new NotFound()
    const here = things.filter(({ tenantId }) => tenantId === ctx.tenant.id)
    const ids = (kind: LeftKind) => here.filter((thing) => thing.kind === kind).map(({ id }) => id)
    const [cases, tasks, drafts, alarms, watches, visits, referrals, decisions] = await Promise.all([casesOf(ctx, ids('case')), tasksOf(ctx, ids('task')), draftsOf(ctx, here), alarmsOf(ctx, ids('alarm')), visitsOf(ctx, ids('watch')), visitsOf(ctx, ids('visit')), referralsOf(ctx, ids('referral')), decisionsOf(ctx, ids('decision'))])
    const colleagues = (await servingWorkers(ctx)).filter(({ id, contractId }) => id !== post.id && contractId === post.contractId)
    const modules = await thingsOfModules(ctx, here)
    return { post, cases, tasks, drafts, alarms, watches, modules, referrals, decisions, visits, visitsMoved: ids('watch').length + ids('visit').length - watches.length - visits.length, colleagues, reading: await caseloadReadingHere(ctx), contacts: await contactsOf(ctx, things), elsewhere: await elsewhereOf(ctx, things), keptBack: await keptBack(ctx, input.postId) }
  })

function casesOf({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, ids: readonly string[]) {
  return db
    .selectFrom('core.case as c')
    .leftJoin('core.matter as m', (join) => join.onRef('m.tenant_id', '=', 'c.tenant_id').onRef('m.id', '=', 'c.matter_id'))
    .select(['c.id', 'c.number', 'c.stage', 'c.risk', 'm.title'])
    .select(isIrrationalMatter('c.tenant_id', 'c.matter_id').as('isIrrational'))
    .select([
      // what goes along with the case by itself
      sql<number>`(select count(*)::int from core.task k where k.tenant_id = c.tenant_id and k.case_id = c.id and k.owner_id = c.worker_id and k.state = 'open')`.as('tasks'),
      sql<number>`(select count(*)::int from core.referral r where r.state not in ('done', 'failed', 'withdrawn') and (r.tenant_id = c.tenant_id and r.case_id = c.id or r.to_tenant = c.tenant_id and r.to_case = c.id))`.as('referrals')
    ])
    .where('c.tenant_id', '=', tenant.id)
    .where((eb) => eb('c.id', '=', eb.fn.any(eb.val([...ids]))))
    .orderBy('c.number')
    .execute()
}

async function tasksOf(ctx: DeskContext, ids: readonly string[]) {
  const rows = await taskLines(ctx)
    .where((eb) => eb('k.id', '=', eb.fn.any(eb.val([...ids]))))
    .orderBy('k.due_on')
    .execute()
  return withTexts(ctx, rows)
}

/** That there is one, of which case, or of none yet at the counter: never the text, which is its author's until it is handed on. */
async function draftsOf({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, here: readonly LeftThing[]) {
  const drafts = here.filter(({ kind }) => kind === 'draft')
  const cases = await db
    .selectFrom('core.case')
    .select(['id', 'number'])
    .where('tenant_id', '=', tenant.id)
    .where((eb) => eb('id', '=', eb.fn.any(eb.val(drafts.flatMap(({ caseId }) => caseId ?? [])))))
    .execute()
  return drafts.map(({ id, caseId }) => ({ id, caseId, number: cases.find((one) => one.id === caseId)?.number ?? '' }))
}

function alarmsOf({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, ids: readonly string[]) {
  return db
    .selectFrom('core.alarm as a')
    .leftJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'a.tenant_id').onRef('c.id', '=', 'a.case_id'))
    .select(['a.id', 'a.kind', 'a.level', 'a.raised_at as raisedAt', 'a.case_id as caseId', 'c.number'])
    .where('a.tenant_id', '=', tenant.id)
    .where((eb) => eb('a.id', '=', eb.fn.any(eb.val([...ids]))))
    .orderBy('a.raised_at')
    .execute()
}

function visitsOf(ctx: DeskContext, ids: readonly string[]) {
  return visitLines(ctx)
    .where((eb) => eb('v.id', '=', eb.fn.any(eb.val([...ids]))))
    .execute()
}

/** No case here is opened for them yet; with the number of the sender's case where that is open to this lead too, by row security. */
function referralsOf({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, ids: readonly string[]) {
  return referralLines({ db })
    .select(['r.id', 'r.state', 'g.name as fromName', 't.name as fromPlace', 'c.number as caseNumber', 'r.sent_at as sentAt'])
    .where('r.to_tenant', '=', tenant.id)
    .where((eb) => eb('r.id', '=', eb.fn.any(eb.val([...ids]))))
    .orderBy('r.sent_at')
    .execute()
}

/** Signed forms that wait for this lead, where no other could decide on them (A.31, B.16, C.15). */
function decisionsOf({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, ids: readonly string[]) {
  return db
    .selectFrom('core.form_record as r')
    .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'r.tenant_id').onRef('c.id', '=', 'r.case_id'))
    .select(['r.id', 'r.form', 'r.ordinal', 'c.id as caseId', 'c.number'])
    .where('r.tenant_id', '=', tenant.id)
    .where((eb) => eb('r.id', '=', eb.fn.any(eb.val([...ids]))))
    .orderBy('r.made_at')
    .execute()
}

/** The places whose bureau names another crisis contact first, wherever this desk stands. */
function contactsOf({ db }: Pick<DeskContext, 'db'>, things: readonly LeftThing[]) {
  const places = things.filter(({ kind }) => kind === 'contact').map(({ id }) => id)
  return db
    .selectFrom('core.tenant')
    .select(['id', 'name'])
    .where((eb) => eb('id', '=', eb.fn.any(eb.val(places))))
    .orderBy('path')
    .execute()
}

async function elsewhereOf({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, things: readonly LeftThing[]) {
  const away = things.filter(({ kind, tenantId }) => kind !== 'contact' && tenantId !== tenant.id)
  const places = await db
    .selectFrom('core.tenant')
    .select(['id', 'slug', 'name'])
    .where((eb) => eb('id', '=', eb.fn.any(eb.val([...new Set(away.map(({ tenantId }) => tenantId))]))))
    .execute()
  return places.map((place) => ({ ...place, count: away.filter(({ tenantId }) => tenantId === place.id).length }))
}
