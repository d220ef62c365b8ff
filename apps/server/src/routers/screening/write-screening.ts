import { randomUUID } from 'node:crypto'
import { decideScreening, type ScreeningRole } from '@xinshe/core/screening/decide-screening.ts'
import type { ScreeningInput } from '@xinshe/core/screening/screening.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { lockMatter } from '../classification/lock-matter.ts'
import { mustHaveHappened } from '../must-have-happened.ts'
import { newestScreenings, screeningPlace, wordsAt } from './newest-screenings.ts'

/** The word of that role the page has read at the aspect; null where there was none. */
export const seen = z.uuid().nullable().default(null)

interface Said {
  readonly documentNumber?: string
  /** Left out by what does not come from the page of words (7.1.2.i). */
  readonly seen?: string | null
}

/**
 * Writes one word at one aspect; the words before stay. Of two who write from the same page the later is told, with both.
 * @throws what `decideScreening` refuses, time/in-future, record/stale with both words
 */
export async function writeScreening(ctx: DeskContext, role: ScreeningRole, input: ScreeningInput, { documentNumber = '', seen }: Said = {}): Promise<{ id: string }> {
  const { petitionerId } = await lockMatter(ctx, input.matterId)
  if (seen !== undefined) await mustHaveSeenNewest(ctx, { petitionerId, role, seen, yours: { ...input, documentNumber } })
  const decision = decideScreening(role, { ...input, documentNumber })
  if (!decision.ok) throw new Refusal(decision.code)
  mustHaveHappened(ctx, input.reexaminedOn)

  const id = randomUUID()
  await ctx.db
    .insertInto('core.screening')
    .values({
      tenant_id: ctx.tenant.id, id, matter_id: input.matterId, aspect: input.aspect, role, answer: input.answer, organ: input.organ, stage: input.stage ?? null,
      grounds: input.grounds, reexamined_on: input.reexaminedOn ?? null, document_number: documentNumber,
      sealed: await ctx.vault.seal(petitionerId, screeningPlace(id), { reason: input.reason })
    })
    .execute()
  ctx.note({ matterId: input.matterId, aspect: input.aspect, role, answer: input.answer })
  return { id }
}

async function mustHaveSeenNewest(ctx: DeskContext, { petitionerId, role, seen, yours }: { petitionerId: string; role: ScreeningRole; seen: string | null; yours: ScreeningInput & { documentNumber: string } }): Promise<void> {
  const newest = wordsAt(await newestScreenings(ctx, yours.matterId), yours.aspect)[role]
  if ((newest?.id ?? null) === seen) return
  if (!newest) throw new NotFound()
  const { sealed, ...theirs } = newest
  const { reason = '' } = await ctx.vault.unseal(petitionerId, screeningPlace(newest.id), sealed)
  const { matterId: _, ...said } = yours
  throw new Refusal('record/stale', { yours: said, theirs: { ...theirs, reason: String(reason) } })
}
