import { z } from 'zod'
import { riskLevel } from '@xinshe/core/case/case.ts'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { hold, isOwnRetry, lastMade, Refusal, stale } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { decideLevel } from '../../domain/decide-level.ts'
import { actOnClue, holdClue } from '../act-on-clue.ts'
import { clueThing } from '../held/things.ts'
import { historyOf } from '../history-of.ts'
import { giveTo } from '../owners-here.ts'
import { procedure } from '../rpc.ts'

/**
 * Raises, lowers or keeps the level of a clue, with the reason, whose it is from now on and the day it is looked at again (5.1.f). One's own,
 * sent again because its answer was lost, is answered as the first time.
 * @throws Refusal record/stale where somebody has changed it meanwhile, source-prevention/reason-missing, source-prevention/check-missing, source-prevention/check-past, time/too-far
 */
export const setLevel = procedure({ permission: 'clue.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ clueId: z.uuid(), /** How often the level had been set when the page was read. */ version: z.int().min(0), level: riskLevel, nextCheckOn: z.iso.date().nullable(), ownerId: z.uuid(), reason: paragraphs(2_000) }))
  .mutation(async ({ ctx, input: { clueId, version, level, nextCheckOn, ownerId, reason } }) => {
    const clue = await holdClue(ctx, clueId)
    const before = await historyOf(ctx, [clueId], ['levelled'])
    if (before.length !== version) {
      const last = await lastMade(ctx, 'source_prevention.clue_entry', { clue_id: clueId, kind: 'levelled' })
      const said = { ...before.find(({ id }) => id === last?.id)?.said, ownerId: clue.ownerId } as Record<'to' | 'nextCheckOn' | 'text' | 'ownerId', unknown>
      if (last && isOwnRetry(ctx, { version: before.length, by: last.by, said }, version, { to: level, nextCheckOn, text: reason, ownerId })) return
      throw stale({ yours: { level, nextCheckOn, reason }, theirs: { level: clue.level }, version: before.length })
    }
    const decision = decideLevel({ from: clue.level, to: level, nextCheckOn, reason }, today(ctx.now()))
    if (!decision.ok) throw new Refusal(decision.code)
    const given = ownerId === clue.ownerId ? null : await giveTo(ctx, { contractId: clue.contractId, ownerId })
    await actOnClue(ctx, clue, 'level', { from: clue.level, to: level, text: reason, nextCheckOn, ...(given !== null && { given }) })
    await ctx.db
      .updateTable('source_prevention.clue')
      .set({ level, next_check_on: nextCheckOn, ...(given !== null && { owner_id: ownerId }) })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', clueId)
      .execute()
    if (given !== null) await hold(ctx, { ...clueThing(clueId), contractId: clue.contractId, ownerId })
  })
