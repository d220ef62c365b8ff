import { z } from 'zod'
import { offerState } from '../../domain/offer.ts'
import { flagsHere } from '../flags-here.ts'
import { lastOffers } from '../last-offers.ts'
import { procedure } from '../rpc.ts'

/**
 * 5.7.c: everybody with a flag of 3.4, 3.5 or 3.6 in the cases this post works on, and in matters of its contracts that
 * have no case yet; the longest waiting first. The list is read from the classifications as they stand, so that a flag is
 * in it the moment it is set.
 */
export const supportList = procedure({ permission: 'support.read', scope: 'tenant', audit: { none: 'case numbers and flags of cases the post works on' } })
  .input(z.strictObject({}))
  .query(async ({ ctx }) => {
    const flags = await flagsHere(ctx)
    const offers = await lastOffers(ctx, flags.flatMap(({ caseId }) => caseId ?? []))
    const entries = [...Map.groupBy(flags, ({ caseId, matterId }) => caseId ?? matterId).values()].map((own) => {
      const { matterId, caseId, number } = own[0]!
      const offer = caseId ? offers.get(caseId) : undefined
      return {
        matterId, caseId, number,
        flags: own.map(({ contactId, kind, happenedAt }) => ({ contactId, kind, happenedAt: happenedAt.toISOString() })),
        since: own.map(({ flaggedAt }) => flaggedAt).sort((a, b) => a.getTime() - b.getTime())[0]!.toISOString(),
        state: offerState({ flaggedAt: own.map(({ flaggedAt }) => flaggedAt), last: offer ?? null }),
        version: offer?.count ?? 0,
        answeredAt: offer?.at.toISOString() ?? null
      }
    })
    return entries.sort((a, b) => a.since.localeCompare(b.since))
  })
