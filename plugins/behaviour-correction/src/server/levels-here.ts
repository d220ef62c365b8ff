import { sql } from 'kysely'
import { defaultLevels, type Level } from '../domain/levels.ts'
import type { Desk } from './held-case.ts'

export interface LevelsHere {
  /** How often this place itself has set them; what is set next builds on it. */
  readonly version: number
  readonly levels: readonly Level[]
}

/** The levels of this place: its own, else those of the nearest bureau above that has set some, else the default four (5.9.b). */
export async function levelsHere({ db, tenant }: Pick<Desk, 'db' | 'tenant'>): Promise<LevelsHere> {
  const found = await db
    .selectFrom('behaviour_correction.level_scale as s')
    .innerJoin('core.tenant as t', 't.id', 's.tenant_id')
    .select(['s.tenant_id', 's.version', 's.levels'])
    .where(sql<boolean>`starts_with(${tenant.path} || '.', t.path || '.')`)
    .orderBy('t.path', 'desc')
    .orderBy('s.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { version: found?.tenant_id === tenant.id ? found.version : 0, levels: found?.levels ?? defaultLevels }
}
