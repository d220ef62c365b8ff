import { randomUUID } from 'node:crypto'
import { caseId } from '@xinshe/core/ids.ts'
import { newClaim } from '@xinshe/core/screening/claim.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { claimPlace, newestClaims } from './newest-claims.ts'

/**
 * 5.6.a: a claim of the case, or the next judgement of one: 合理/部分合理/无理/待定, and whether it is 涉法涉诉. The earlier
 * judgements stay.
 *
 * @throws Refusal record/stale with both texts when somebody judged meanwhile; case/read-only
 */
export const recordClaim = procedure({ permission: 'claim.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId, claim: newClaim, /** The claim to be judged again and the version the page has read. */ of: z.strictObject({ nth: z.int().min(1), version: z.int().min(1) }).optional() }))
  .mutation(async ({ ctx, input: { caseId, claim, of } }) => {
    const held = await lockCase(ctx, caseId)
    const keys = await ctx.caseRow(held.id)
    mustBeOpen(held)
    const claims = await newestClaims(ctx, held.id)
    const before = of && claims.find(({ nth }) => nth === of.nth)
    if (of && !before) throw new NotFound()
    if (of && before && before.version !== of.version) {
      const theirs = await ctx.vault.unseal(held.id, claimPlace(before.id), before.sealed)
      throw new Refusal('record/stale', { yours: claim, theirs: { ...theirs, verdict: before.verdict, isJudicial: before.isJudicial }, version: before.version })
    }

    const { text, reason, verdict, isJudicial } = claim
    const [id, nth, version] = [randomUUID(), before?.nth ?? claims.length + 1, (before?.version ?? 0) + 1]
    await ctx.db
      .insertInto('core.claim')
      .values({ ...keys, id, nth, version, verdict, is_judicial: isJudicial, sealed: await ctx.vault.seal(held.id, claimPlace(id), { text, reason }) })
      .execute()
    ctx.note({ caseId: held.id, nth, version, verdict, isJudicial })
    return { nth, version }
  })
