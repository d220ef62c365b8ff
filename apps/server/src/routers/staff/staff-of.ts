import type { PostContext } from '@xinshe/plugin-kit/server'
import { openStages } from '@xinshe/core/case/case.ts'
import type { Post } from '@xinshe/core/post.ts'
import { sql } from 'kysely'

/** Somebody who serves in a contract, or administers the agency. */
export interface StaffRow {
  /** The post's id. */
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly displayName: string
  readonly role: Post
  readonly contractId: string | null
  /** Per cent of full time (8.1.c). */
  readonly workingTime: number
  readonly starts: string
  readonly ends: string | null
  readonly isPresent: boolean
  /** Has an open case, a task or something of a module in hand still, as far as the running ticket sees it: also long after the post has run out (7.1.4.c). */
  readonly hasInHand: boolean
  readonly reason: string
}

/** The staff of these contracts, as far as the running ticket sees them; former ones last. */
export async function staffOf({ db }: Pick<PostContext, 'db'>, contractIds: readonly string[]): Promise<StaffRow[]> {
  return rowsWhere(db, sql`p.contract_id = any (${contractIds}::uuid[])`)
}

/** Everybody an agency employs: in its contracts, and in its office. */
export async function staffOfAgency({ db }: Pick<PostContext, 'db'>, agencyId: string): Promise<StaffRow[]> {
  return rowsWhere(db, sql`p.agency_id = ${agencyId}`)
}

async function rowsWhere(db: PostContext['db'], scope: ReturnType<typeof sql>): Promise<StaffRow[]> {
  const { rows } = await sql<StaffRow>`
    select p.id, p.account_id as "accountId", a.name, a.display_name as "displayName", p.role, p.contract_id as "contractId", p.working_time as "workingTime", p.starts, p.ends,
      core.today() >= p.starts and (p.ends is null or core.today() <= p.ends) as "isPresent",
      (exists (select from core."case" c where c.worker_id = p.id and c.stage in (${sql.join(openStages)}))
        or exists (select from core.task k where k.owner_id = p.id and k.state = 'open')
        or exists (select from core.holding h where h.owner_id = p.id and h.let_go_at is null)) as "hasInHand", p.reason
    from core.post p join core.account a on a.id = p.account_id
    where ${scope}
    order by (p.ends is null or p.ends >= core.today()) desc, p.role, a.display_name, p.starts
    limit 1000`.execute(db)
  return rows
}
