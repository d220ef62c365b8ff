import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { riskLevel, riskTitles } from '@xinshe/core/case/case.ts'
import { riskRated } from '@xinshe/core/events.ts'
import { caseId } from '@xinshe/core/ids.ts'
import { decideRating } from '@xinshe/core/risk/decide-rating.ts'
import { lifeRisk } from '@xinshe/core/risk/life-risk.ts'
import { levelOf } from '@xinshe/core/risk/risk-setting.ts'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { isOwnRetry, Refusal, stale } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { z } from 'zod'
import { postOf, type DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { lockCase, mustBeOpen } from '../cases/lock-case.ts'
import { ratingsOf } from './ratings-of.ts'
import { sealRating } from './sealed-rating.ts'
import { settingHere } from './setting-here.ts'

/**
 * Sets the level of a case (6.3.3.b, 7.2.2.a): tells exactly the posts set for it and fixes the next review. Red holds at
 * once and waits for its second name (7.2.2.c). Of two who rate at once the second is told, with both ratings; whoever sends
 * their own once more, its answer lost, is answered as the first time.
 *
 * @throws Refusal record/stale with both texts, risk/…, case/read-only
 */
export const rate = procedure({ permission: 'risk.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(
    z.strictObject({
      caseId,
      /** The rating the page has read; 0 where there is none. */
      after: z.int().min(0),
      level: riskLevel,
      criteria: z.array(z.string().max(480)).max(12),
      reason: paragraphs(4_000).pipe(z.string().min(1)),
      plan: paragraphs(4_000).default(''),
      /** 7.2.2.c: whose life is at risk; left out: not judged, and refused in a sentence. */
      lifeRisk: lifeRisk.optional(),
      nextReviewOn: z.string().max(20).optional()
    })
  )
  .mutation(async ({ ctx, input: { caseId, after, ...yours } }) => {
    mustBeOpen(await lockCase(ctx, caseId))
    const keys = await ctx.caseRow(caseId)
    const [current] = await ratingsOf(ctx, caseId, 1)
    if (current?.text && isOwnRetry(ctx, { version: current.ordinal, by: current.by, said: { ...current, ...current.text } }, after, said(yours))) return answered(ctx, current)
    if ((current?.ordinal ?? 0) !== after) throw stale({ yours, theirs: current!, version: current!.ordinal, signedName: current!.byName ?? undefined })
    const setting = await settingHere(ctx)
    const decision = decideRating(yours, setting, today(ctx.now()))
    if (!decision.ok) throw new Refusal(decision.code, decision.data)

    const { level, criteria, reason, plan } = yours
    const id = randomUUID()
    await ctx.db
      .insertInto('core.risk_rating')
      .values({
        ...keys, id, ordinal: after + 1, level, criteria, has_plan: plan !== '', life_risk: yours.lifeRisk ?? null, next_review_on: decision.value,
        made_as: postOf(ctx).role as 'worker' | 'lead', sealed: await sealRating(ctx.vault, { id, caseId }, { reason, plan })
      })
      .execute()

    const { tells, minutes } = levelOf(setting, level)
    const { rows } = await sql<{ told: number }>`select core.tell_rating(${ctx.tenant.id}, ${id}, ${tells}, ${minutes}) as told`.execute(ctx.db)
    const { zh, en } = riskTitles[level]
    await ctx.timeline({ caseId, kind: 'core/risk-rated', title: say(`风险等级评为${zh}色`, `Risk rated ${en.toLowerCase()}`), link: { to: 'risk', id } })
    await ctx.emit(riskRated, { caseId, by: ctx.actor.userId, from: current?.level ?? null, to: level } as never)
    ctx.note({ ratingId: id, level, told: rows[0]!.told })
    return { ratingId: id, ordinal: after + 1, nextReviewOn: decision.value, told: rows[0]!.told }
  })

/** What somebody can have changed; the day of the next review only where they named one, else it follows from the level. */
function said<Yours extends { readonly nextReviewOn?: string | undefined }>({ nextReviewOn, ...sent }: Yours) {
  return { ...sent, ...(nextReviewOn && { nextReviewOn }) }
}

/** As it was answered when it was made. */
async function answered({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, { id, ordinal, nextReviewOn }: { id: string; ordinal: number; nextReviewOn: string }) {
  const { told } = await db
    .selectFrom('core.risk_notice')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('told'))
    .where('tenant_id', '=', tenant.id)
    .where('rating_id', '=', id)
    .executeTakeFirstOrThrow()
  return { ratingId: id, ordinal, nextReviewOn, told }
}
