import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { isOwnRetry, lockCase, Refusal, stale } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { decideOffer, offerActs, offerState } from '../../domain/offer.ts'
import { flagsHere, leftTheList } from '../flags-here.ts'
import { lastOffers } from '../last-offers.ts'
import { placeOf } from '../place-of.ts'
import { procedure } from '../rpc.ts'

/**
 * Says that support was offered, accepted or refused (5.7.c). Only an outcome takes somebody off the list. One's own act, sent
 * again because its answer was lost, is answered as the first time.
 */
export const recordOffer = procedure({ permission: 'support.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(
    z.strictObject({
      caseId: z.uuid(),
      /** How many acts the case had seen when the page was read. */
      version: z.int().min(0),
      act: z.enum(offerActs),
      note: paragraphs(2_000)
    })
  )
  .mutation(async ({ ctx, input: { caseId, version, act, note } }) => {
    const { keys, stage } = await lockCase(ctx, caseId)
    if (leftTheList.includes(stage)) throw new Refusal('psychological-support/case-ended')
    const last = (await lastOffers(ctx, [caseId])).get(caseId)
    if (last && last.count !== version) {
      const { note: written } = await ctx.sealing.unseal(caseId, placeOf('offer', last.id), last.sealed)
      if (isOwnRetry(ctx, { version: last.count, by: last.by, said: { act: last.act, note: written } }, version, { act, note })) return
    }
    if ((last?.count ?? 0) !== version) throw stale({ yours: { act, note }, theirs: last ? { act: last.act } : null, version: last?.count ?? 0 })
    const flaggedAt = (await flagsHere(ctx)).filter((flag) => flag.caseId === caseId).map((flag) => flag.flaggedAt)
    const decision = decideOffer(offerState({ flaggedAt, last: last ?? null }), act)
    if (!decision.ok) throw new Refusal(decision.code)

    const id = randomUUID()
    await ctx.db
      .insertInto('psychological_support.offer')
      .values({ ...keys, id, act, happened_at: ctx.now(), sealed: await ctx.sealing.seal(caseId, placeOf('offer', id), { note }) })
      .execute()
    await ctx.timeline({ caseId, kind: 'psychological-support/offer', title: titles[act], link: { to: 'support', id }, ...(note && { text: note }) })
    ctx.note({ act })
  })

const titles = {
  offered: say('提供心理支持', 'Psychological support offered'),
  accepted: say('接受心理支持', 'Psychological support accepted'),
  refused: say('未接受心理支持', 'Psychological support refused')
}
