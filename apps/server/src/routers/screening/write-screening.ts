import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { decideScreening, type ScreeningRole } from '@xinshe/core/screening/decide-screening.ts'
import type { Accused } from '@xinshe/core/screening/accused.ts'
import { saysAccusation } from '@xinshe/core/screening/says-accusation.ts'
import type { ScreeningInput } from '@xinshe/core/screening/screening.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { classifyRepeats } from '../classification/classify-repeats.ts'
import { lockMatter } from '../classification/lock-matter.ts'
import { mustHaveHappened } from '../must-have-happened.ts'
import { bringAccusation, bringAgain, type Brought } from './bring-accusation.ts'
import { followDecision } from './follow-decision.ts'
import { newestScreenings, screeningPlace, wordsAt } from './newest-screenings.ts'

/** The word of that role the page has read at the aspect; null where there was none. */
export const seen = z.uuid().nullable().default(null)

interface Said {
  readonly documentNumber?: string
  /** The day of the document; left out, today. */
  readonly decidedOn?: string | undefined
  /** Left out by what does not come from the page of words (7.1.2.i). */
  readonly seen?: string | null
  /** Whom it accuses, where this is what the word says (7.1.2.i). */
  readonly accused?: Accused | undefined
}

interface WordWritten {
  readonly id: string
  /** What became of an accusation whose accused were named with this word. */
  readonly brought?: Brought | undefined
}

/**
 * Writes one word at one aspect; the words before stay. Of two who write from the same page the later is told, with both;
 * whoever sends the same again, because the answer was lost, is answered as before. Who says that it is an accusation puts its wall up.
 * @throws screening/reexamined-later, what `decideScreening`, `followDecision` and `bringAccusation` refuse, time/in-future, record/stale with both words
 */
export async function writeScreening(ctx: DeskContext, role: ScreeningRole, input: ScreeningInput, { documentNumber = '', decidedOn, seen, accused }: Said = {}): Promise<WordWritten> {
  const { petitionerId } = await lockMatter(ctx, input.matterId)
  if (seen !== undefined) {
    const { matterId: _, ...said } = input
    const before = await saidBefore(ctx, { petitionerId, matterId: input.matterId, role, seen, yours: { ...said, documentNumber } })
    if (before) return { ...before, brought: await bringAgain(ctx, { matterId: input.matterId, isSaid: saysAccusation(input), accused }) }
  }
  const decision = decideScreening(role, { ...input, documentNumber })
  if (!decision.ok) throw new Refusal(decision.code)
  mustHaveHappened(ctx, input.reexaminedOn)
  if (decidedOn && input.reexaminedOn && input.reexaminedOn > decidedOn) throw new Refusal('screening/reexamined-later')

  const id = randomUUID()
  await ctx.db
    .insertInto('core.screening')
    .values({
      tenant_id: ctx.tenant.id, id, matter_id: input.matterId, aspect: input.aspect, role, answer: input.answer, organ: input.organ, stage: input.stage ?? null,
      grounds: input.grounds, reexamined_on: input.reexaminedOn ?? null, document_number: documentNumber,
      sealed: await ctx.vault.seal(petitionerId, screeningPlace(id), { reason: input.reason })
    })
    .execute()
  // Whether the 60 days are its term, and with it what came after the term (3.4), hangs on 涉法涉诉.
  if (input.aspect === 'h') await classifyRepeats(ctx, input.matterId)
  if (role === 'decision' && input.aspect === 'l') await followDecision(ctx, { id, said: input, documentNumber, decidedOn })
  ctx.note({ matterId: input.matterId, aspect: input.aspect, role, answer: input.answer })
  return { id, brought: await bringAccusation(ctx, { matterId: input.matterId, isSaid: saysAccusation(input), accused }) }
}

interface Asked {
  readonly petitionerId: string
  readonly matterId: string
  readonly role: ScreeningRole
  readonly seen: string | null
  readonly yours: Omit<ScreeningInput, 'matterId'> & { readonly documentNumber: string }
}

/** The word that was written already by this very call; null when the page has read the newest. @throws Refusal record/stale */
async function saidBefore(ctx: DeskContext, { petitionerId, matterId, role, seen, yours }: Asked): Promise<{ id: string } | null> {
  const newest = wordsAt(await newestScreenings(ctx, matterId), yours.aspect)[role]
  if ((newest?.id ?? null) === seen) return null
  if (!newest) throw new Refusal('record/stale', { yours, theirs: null })
  const { sealed, ...theirs } = newest
  const { reason = '' } = await ctx.vault.unseal(petitionerId, screeningPlace(newest.id), sealed)
  const stands = { ...theirs, reason: String(reason) }
  const isMine = newest.by === ctx.actor.userId && (await wordBefore(ctx, matterId, newest)) === seen
  if (isMine && isSame(stands, yours)) return { id: newest.id }
  throw new Refusal('record/stale', { yours, theirs: stands })
}

/** The id of the word that stood before the newest; null when that is the first. */
async function wordBefore({ db, tenant }: DeskContext, matterId: string, { id, aspect, role }: Awaited<ReturnType<typeof newestScreenings>>[number]): Promise<string | null> {
  const before = await db
    .selectFrom('core.screening')
    .select('id')
    .where('tenant_id', '=', tenant.id)
    .where('matter_id', '=', matterId)
    .where('aspect', '=', aspect)
    .where('role', '=', role)
    .where('id', '<>', id)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return before?.id ?? null
}

type Comparable = Pick<Asked['yours'], 'answer' | 'organ' | 'reason' | 'documentNumber' | 'grounds'> & { readonly stage?: string | null | undefined; readonly reexaminedOn?: string | null | undefined }

function isSame(one: Comparable, other: Comparable): boolean {
  const said = ({ answer, organ, stage, grounds, reexaminedOn, reason, documentNumber }: Comparable) => [answer, organ, stage ?? null, grounds, reexaminedOn ?? null, reason, documentNumber]
  return isDeepStrictEqual(said(one), said(other))
}
