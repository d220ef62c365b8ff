import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { MatterId } from '@xinshe/core/ids.ts'
import type { Accused } from '@xinshe/core/screening/accused.ts'
import { decideAccused } from '@xinshe/core/screening/decide-accused.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { lockMatter } from '../classification/lock-matter.ts'
import { recountAround } from '../classification/recount-around.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { elsewherePlace } from './accused-elsewhere.ts'
import { toHandOver, type CaseToHandOver } from './to-hand-over.ts'
import { walledByAccusation } from './walled-by-accusation.ts'

export interface Saying {
  readonly matterId: MatterId
  /** Whether what is being saved calls the matter an accusation. */
  readonly isSaid: boolean
  readonly accused: Accused | undefined
}

/** What became of a matter whose accused were named. */
export interface Brought {
  /** How many desks above were told. */
  readonly told: number
  /** False for whoever stands behind the wall themselves by now. */
  readonly isStillOpen: boolean
  readonly toHandOver: readonly CaseToHandOver[]
}

/**
 * 7.1.2.i 检举控告 (条例 30(3)): in whichever way somebody says that a matter is one, its kind says so, and whom it accuses stands behind
 * a wall, all in the transaction of the word. Nothing comes of it where it is not said, or where the accused are named already.
 * Whoever writes more into the same act writes it before: whom it accuses sees nothing of the matter when this returns.
 *
 * @throws Refusal accusation/whom-missing, accusation/not-said, accusation/not-allowed
 */
export async function bringAccusation(ctx: DeskContext, { matterId, isSaid, accused }: Saying): Promise<Brought | undefined> {
  const { petitionerId } = await lockMatter(ctx, matterId)
  const decision = decideAccused({ isSaid, isNamed: await isNamed(ctx, matterId), accused })
  if (!decision.ok) throw new Refusal(decision.code)
  if (!isSaid) return undefined
  await callAccusation(ctx, matterId)
  if (!accused) return undefined

  if (accused.from.length > 0) return putUpWall(ctx, matterId, accused)
  const id = randomUUID()
  await ctx.db
    .insertInto('core.accused_elsewhere')
    .values({ tenant_id: ctx.tenant.id, id, matter_id: matterId, sealed: await ctx.vault.seal(petitionerId, elsewherePlace(id), { reason: accused.reason }) })
    .execute()
  return { told: 0, isStillOpen: true, toHandOver: [] }
}

/** The same word once more, because its answer was lost: whoever was named only this time stands behind the wall too. @throws as `bringAccusation` */
export async function bringAgain(ctx: DeskContext, saying: Saying): Promise<Brought | undefined> {
  const { accused, matterId } = saying
  if (!accused || accused.isElsewhere) return undefined
  const { walled_from: walled } = await ctx.db.selectFrom('core.matter').select('walled_from').where('tenant_id', '=', ctx.tenant.id).where('id', '=', matterId).executeTakeFirstOrThrow()
  return accused.from.every((id) => walled.includes(id)) ? undefined : bringAccusation(ctx, saying)
}

/** The wall that stands, or the word that nobody here is accused. A wall that the desk above took down names nobody any more. */
async function isNamed({ db, tenant }: DeskContext, matterId: string): Promise<boolean> {
  const named = await db
    .selectFrom('core.matter as m')
    .select('m.id')
    .where('m.tenant_id', '=', tenant.id)
    .where('m.id', '=', matterId)
    .where((eb) =>
      eb.or([walledByAccusation, eb.exists(eb.selectFrom('core.accused_elsewhere as e').select('e.id').whereRef('e.tenant_id', '=', 'm.tenant_id').whereRef('e.matter_id', '=', 'm.id'))])
    )
    .executeTakeFirst()
  return named !== undefined
}

/** A page that was opened before does not set another kind over it unread. */
async function callAccusation({ db, tenant }: DeskContext, matterId: string): Promise<void> {
  await db
    .updateTable('core.matter')
    .set((eb) => ({ kind: 'accusation', version: eb('version', '+', 1) }))
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', matterId)
    .where('kind', '<>', 'accusation')
    .execute()
}

async function putUpWall(ctx: DeskContext, matterId: string, accused: Accused): Promise<Brought> {
  const from = [...new Set(accused.from)]
  // Before the wall is up: afterwards whoever serves the accused sees none of it.
  const leaving = await toHandOver(ctx, matterId, from)
  const wall = () => sql<{ told: number }>`select core.wall_matter(${ctx.tenant.id}, ${matterId}, ${from}::uuid[], ${accused.reason}) as told`.execute(ctx.db)
  const { rows } = await refuseByDatabase(recountAround(ctx, matterId, wall), { '42501': () => new Refusal('accusation/not-allowed'), '22023': () => new Refusal('accusation/not-allowed') })
  ctx.note({ matterId, units: from })
  return { told: rows[0]!.told, isStillOpen: await isOpen(ctx, matterId), toHandOver: leaving }
}

async function isOpen(ctx: DeskContext, id: string): Promise<boolean> {
  return lockMatter(ctx, id).then(() => true, (error) => { if (error instanceof NotFound) return false; throw error })
}
