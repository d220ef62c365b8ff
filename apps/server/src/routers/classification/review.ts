import { decideReview } from '@xinshe/core/classification/decide-review.ts'
import { matterId } from '@xinshe/core/ids.ts'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { classifyMatter } from './classify-matter.ts'
import { lockMatter } from './lock-matter.ts'
import { standingClassifications } from './standing-classifications.ts'
import { tellOfMark } from './tell-of-mark.ts'
import { writeClassification } from './write-classification.ts'

/**
 * The second pair of eyes: confirms what was recorded or computed, or overrules it with a reason, for example that it was
 * another matter after all (3.4). A visit that was overruled does not count in the ordinals of later ones.
 *
 * @throws Refusal classification/own-review, classification/nothing-to-review, classification/stale, case/reason-missing
 */
export const review = procedure({ permission: 'classification-review.write', scope: 'tenant', audit: 'write', purpose: 'supervision' })
  .input(z.strictObject({ matterId, id: z.uuid(), verdict: z.enum(['confirmed', 'overruled']), reason: paragraphs(2000).default('') }))
  .mutation(async ({ ctx, input }) => {
    const { petitionerId } = await lockMatter(ctx, input.matterId)
    const standing = (await standingClassifications(ctx, input)).find(({ id }) => id === input.id)
    if (!standing) {
      const isOld = await ctx.db.selectFrom('core.contact_classification').select('id').where('tenant_id', '=', ctx.tenant.id).where('id', '=', input.id).executeTakeFirst()
      throw isOld ? new Refusal('classification/stale') : new NotFound()
    }
    const decision = decideReview({ holds: standing.holds, author: standing.by, isReviewed: standing.reviews !== null }, { by: ctx.actor.userId, ...input })
    if (!decision.ok) throw new Refusal(decision.code)

    const { kind, sub, ordinal, basis, source, contactId } = standing
    const said = { kind, holds: decision.value, basis, ...(sub && { sub }), ...(ordinal && { ordinal }) }
    await writeClassification(ctx, { matterId: input.matterId, contactId, petitionerId, said, source, reviews: standing.id, text: { reason: input.reason } })
    await classifyMatter(ctx, input.matterId)
    await tellOfMark(ctx, input.matterId, input.verdict)
    ctx.note({ matterId: input.matterId, contactId, kind, verdict: input.verdict })
    return { holds: decision.value }
  })
