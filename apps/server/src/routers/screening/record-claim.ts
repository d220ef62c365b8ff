import { caseId } from '@xinshe/core/ids.ts'
import { newClaim } from '@xinshe/core/screening/claim.ts'
import { insertOnce, NotFound, Refusal, wasInserted } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { claimPlace, newestClaims } from './newest-claims.ts'

/**
 * 5.6.a: a claim of the case, or the next judgement of one: 合理/部分合理/无理/待定, and whether it is 涉法涉诉. The earlier
 * judgements stay. Sent twice it is one claim, or one judgement.
 *
 * @throws Refusal record/stale with both texts when somebody judged meanwhile; record/recorded-otherwise; case/read-only
 */
export const recordClaim = procedure({ permission: 'claim.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), caseId, claim: newClaim, /** The claim to be judged again and the version the page has read. */ of: z.strictObject({ nth: z.int().min(1), version: z.int().min(1) }).optional() }))
  .mutation(async ({ ctx, input: { requestId: id, caseId, claim, of } }) => {
    const held = await lockCase(ctx, caseId)
    const keys = await ctx.caseRow(held.id)
    mustBeOpen(held)
    const { text, reason, verdict, isJudicial } = claim
    const row = (at: { nth: number; version: number }) => ({ clear: { ...keys, id, ...at, verdict, is_judicial: isJudicial }, sealed: { under: held.id, fields: { text, reason } } })
    const recorded = await claimUnder(ctx, held.id, id)
    if (recorded) {
      await wasInserted(ctx, 'core.claim', row(of ? { nth: of.nth, version: of.version + 1 } : { nth: recorded.nth, version: 1 }))
      return recorded
    }
    const claims = await newestClaims(ctx, held.id)
    const before = of && claims.find(({ nth }) => nth === of.nth)
    if (of && !before) throw new NotFound()
    if (of && before && before.version !== of.version) {
      const theirs = await ctx.vault.unseal(held.id, claimPlace(before.id), before.sealed)
      throw new Refusal('record/stale', { yours: claim, theirs: { ...theirs, verdict: before.verdict, isJudicial: before.isJudicial }, version: before.version })
    }

    const [nth, version] = [before?.nth ?? claims.length + 1, (before?.version ?? 0) + 1]
    await insertOnce(ctx, 'core.claim', row({ nth, version }))
    const title = before ? say(`再次判断诉求 ${nth}`, `Claim ${nth} judged again`) : say(`登记诉求 ${nth}`, `Claim ${nth} recorded`)
    await ctx.timeline({ caseId: held.id, kind: before ? 'core/claim-judged' : 'core/claim-recorded', title, text })
    ctx.note({ caseId: held.id, nth, version, verdict, isJudicial })
    return { nth, version }
  })

function claimUnder({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, caseId: string, id: string): Promise<{ nth: number; version: number } | undefined> {
  return db
    .selectFrom('core.claim')
    .select(['nth', 'version'])
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst()
}
