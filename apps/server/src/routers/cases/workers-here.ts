import { sql } from 'kysely'
import { openStages } from '@xinshe/core/case/case.ts'
import { overloadOfAll, type Caseload, type CaseloadKind, type CaseloadReading, type Overload } from '@xinshe/core/caseload/caseload.ts'
import { matterId } from '@xinshe/core/ids.ts'
import { today } from '@xinshe/words'
import { z } from 'zod'
import { ownContracts, type DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { ruleHere } from '../rules/rules-here.ts'
import { isIrrationalMatter } from './is-irrational-matter.ts'
import { asideFrom, type Aside } from './stands-aside.ts'

/**
 * Who may be the responsible worker of a case here: serving staff of the own contracts, with their open cases (A.02,
 * A.30) beside the bands of 8.1.c, and what the cases of those matters, or a new one, would come to for each.
 */
export const workersHere = procedure({ permission: 'record.read', scope: 'tenant', audit: 'read' })
  .input(z.strictObject({ matterIds: z.array(matterId).max(500).default([]) }).default({ matterIds: [] }))
  .query(({ ctx, input }) => servingWorkers(ctx, input.matterIds))

export interface ServingWorker {
  /** The post: what `worker_id` holds. */
  readonly id: string
  readonly contractId: string
  readonly name: string
  readonly role: 'worker' | 'lead'
  /** Per cent of full time. */
  readonly workingTime: number
  /** The open cases of the post, in all its places. */
  readonly load: Caseload
  /** What 8.1.c says to giving them the cases of the matters, all of them. */
  readonly overload: Overload | null
  /** Why they are given none of the cases of the matters, or not all of them; null: they may be. */
  readonly aside: Aside | null
}

/** Deactivated accounts and ended posts are not among them; old forms still show the name they were signed with. */
export async function servingWorkers(ctx: Pick<DeskContext, 'db' | 'tenant' | 'now'>, forMatters: readonly string[] = []): Promise<ServingWorker[]> {
  const [rows, kinds, reading] = await Promise.all([loadedPosts(ctx, forMatters), kindsOf(ctx, forMatters), caseloadReadingHere(ctx)])
  const named = rows.map(({ role, held, heldIrrational, already, alreadyIrrational, ...row }) => {
    const load = { rational: held - heldIrrational, irrational: heldIrrational }
    // whoever holds a case already does not take on another
    const without = { rational: load.rational - (already - alreadyIrrational), irrational: load.irrational - alreadyIrrational }
    return { ...row, role: role as 'worker' | 'lead', load, overload: reading && overloadOfAll(without, kinds, reading, row.workingTime) }
  })
  return named.sort((a, b) => a.name.localeCompare(b.name, 'zh-u-co-pinyin'))
}

/** How the bureau reads 8.1.c; null: it has switched the warning off. */
export async function caseloadReadingHere(ctx: Pick<DeskContext, 'db' | 'tenant'>): Promise<CaseloadReading | null> {
  const { isOn, choice } = await ruleHere(ctx, 'core/caseload')
  return isOn ? (choice as CaseloadReading) : null
}

function loadedPosts({ db, tenant, now }: Pick<DeskContext, 'db' | 'tenant' | 'now'>, forMatters: readonly string[]) {
  const day = today(now())
  const isIrrational = isIrrationalMatter('c.tenant_id', 'c.matter_id')
  const isOfThose = sql<boolean>`(c.tenant_id = ${tenant.id} and c.matter_id = any (${[...forMatters]}::uuid[]))`
  return db
    .selectFrom('core.post as p')
    .innerJoin('core.account as a', 'a.id', 'p.account_id')
    .innerJoin('core.contract_area as area', (join) => join.onRef('area.contract_id', '=', 'p.contract_id').on('area.tenant_id', '=', tenant.id))
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('core.case as c')
          .select(sql<number>`count(*)::int`.as('held'))
          .select(sql<number>`(count(*) filter (where ${isIrrational}))::int`.as('heldIrrational'))
          .select(sql<number>`(count(*) filter (where ${isOfThose}))::int`.as('already'))
          .select(sql<number>`(count(*) filter (where ${isOfThose} and ${isIrrational}))::int`.as('alreadyIrrational'))
          .whereRef('c.contract_id', '=', 'area.contract_id')
          .whereRef('c.worker_id', '=', 'p.id')
          .where('c.stage', 'in', openStages)
          .as('load'),
      (join) => join.onTrue()
    )
    .select(asideFrom(tenant.id, forMatters).as('aside'))
    .select(['p.id', 'area.contract_id as contractId', 'a.display_name as name', 'p.role', 'p.working_time as workingTime', 'load.held', 'load.heldIrrational', 'load.already', 'load.alreadyIrrational'])
    .where('p.role', 'in', ['worker', 'lead'])
    .where(sql<boolean>`p.contract_id in ${ownContracts}`)
    .where('p.starts', '<=', day)
    .where((eb) => eb.or([eb('p.ends', 'is', null), eb('p.ends', '>=', day)]))
    .where('p.handed_over_at', 'is', null)
    .where('a.disabled_at', 'is', null)
    .execute()
}

/** The kinds of those matters' cases; without any, one of a matter that nothing is known of yet. */
async function kindsOf({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, ids: readonly string[]): Promise<CaseloadKind[]> {
  if (ids.length === 0) return ['rational']
  const found = await db
    .selectFrom('core.matter as m')
    .select(isIrrationalMatter('m.tenant_id', 'm.id').as('isIrrational'))
    .where('m.tenant_id', '=', tenant.id)
    .where('m.id', 'in', ids)
    .execute()
  return found.map(({ isIrrational }) => (isIrrational ? 'irrational' : 'rational'))
}
