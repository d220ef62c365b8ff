import { sql } from 'kysely'
import { NotFound } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import type { ModuleKind } from './module-kinds.ts'

/** A kind with a stroke is a module's: `source-prevention/clue`. */
export type LeftKind = 'case' | 'task' | 'draft' | 'alarm' | 'referral' | 'decision' | 'visit' | 'watch' | 'contact' | ModuleKind

export interface LeftThing {
  readonly kind: LeftKind
  readonly tenantId: string
  readonly id: string
  readonly caseId: string | null
}

/** What a wall keeps from this lead of the same post: how many things, and nothing of what they are. */
export interface KeptBack {
  readonly things: number
  /** For how many of them the project has no lead at all; never why, for a wall does not say whom it accuses (7.1.2.i). */
  readonly unled: number
  /** The leads, by name, who can hand on the others. */
  readonly leads: readonly string[]
}

/** What a post of the own project would leave without an owner, in every place it serves (7.1.4.c). @throws NotFound */
export async function leftBehind({ db }: Pick<DeskContext, 'db'>, postId: string): Promise<LeftThing[]> {
  const asked = sql<LeftThing>`select kind, tenant_id as "tenantId", id, case_id as "caseId" from core.left_behind(${postId})`.execute(db)
  const { rows } = await refuseByDatabase(asked, { '42501': () => new NotFound() })
  return rows
}

/** What somebody else has to hand on before the post ends. @throws NotFound */
export async function keptBack({ db }: Pick<DeskContext, 'db'>, postId: string): Promise<KeptBack> {
  const asked = sql<KeptBack>`select things, unled, leads from core.kept_back(${postId})`.execute(db)
  const { rows } = await refuseByDatabase(asked, { '42501': () => new NotFound() })
  return rows[0]!
}
