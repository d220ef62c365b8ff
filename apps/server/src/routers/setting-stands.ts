import { sql } from 'kysely'
import type { DeskContext } from '../desk-context.ts'

/** Which setting of a place holds: what is set next builds on it. */
export interface SettingStands {
  /** How often that which holds here has changed, whichever bureau changed it. */
  readonly version: number
  /** The account that set it last. */
  readonly by: string | null
  readonly byName: string | null
  readonly at: string | null
}

/** @param what `alarm`, `risk`, `contact`, or the name of a rule */
export async function settingStands({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, what: string): Promise<SettingStands> {
  const { rows } = await sql<SettingStands>`
    select s.version, s.made_by as by, a.display_name as "byName", to_json(s.made_at) #>> '{}' as at
    from core.setting_stands(${tenant.id}, ${what}) s left join core.account a on a.id = s.made_by`.execute(db)
  return rows[0]!
}
