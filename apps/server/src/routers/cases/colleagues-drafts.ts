import { sql } from 'kysely'
import type { DeskContext } from '../../desk-context.ts'

/** Unsigned text of somebody else in a case: that it is there, whose and since when. Never the text. */
export interface ColleaguesDraft {
  readonly form: string
  readonly by: string
  readonly savedAt: Date
}

/** What others have begun in this case and not signed; nothing for who may not write to it (7.1.4.c). */
export async function colleaguesDrafts({ db, tenant, actor }: Pick<DeskContext, 'db' | 'tenant' | 'actor'>, caseId: string): Promise<ColleaguesDraft[]> {
  const { rows } = await sql<ColleaguesDraft>`
    select d.form, coalesce(a.display_name, '') as by, d.saved_at as "savedAt"
    from core.drafts_of_case(${tenant.id}, ${caseId}) d left join core.account a on a.id = d.account_id
    where d.account_id <> ${actor.userId}`.execute(db)
  return rows
}
