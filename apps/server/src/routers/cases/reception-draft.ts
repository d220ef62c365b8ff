import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { desk, dropDraft, loadDraft, storeDraft } from '../records/draft-store.ts'

/** One draft per person and counter: what is being typed before there is a matter or a case. */
const place = { form: 'core.reception', subjectId: desk, keyId: desk }

/** The boxes of the counter's page as they stand; judged at registering, kept as they are until then. */
const boxes = z.record(z.string().max(80), z.unknown()).refine((answers) => JSON.stringify(answers).length <= 200_000, 'too long')

/** What this person was typing at the counter, or nothing. */
export const getReceptionDraft = procedure({ permission: 'matter.write', scope: 'tenant', audit: 'read', purpose: 'reception' })
  .input(z.strictObject({}).default({}))
  .query(({ ctx }) => loadDraft(ctx, place))

/** @throws Refusal record/stale with both texts when another tab saved meanwhile; leaving/handed-over */
export const saveReceptionDraft = procedure({ permission: 'matter.write', scope: 'tenant', audit: 'write', purpose: 'reception' })
  .input(z.strictObject({ version: z.int().min(0), answers: boxes }))
  .mutation(async ({ ctx, input }) => {
    const { version, savedAt } = await refuseByDatabase(storeDraft(ctx, place, input), { '23503': () => new Refusal('leaving/handed-over') })
    return { version, savedAt }
  })

export const discardReceptionDraft = procedure({ permission: 'matter.write', scope: 'tenant', audit: 'write', purpose: 'reception' })
  .input(z.strictObject({}).default({}))
  .mutation(async ({ ctx }) => {
    await dropDraft(ctx, place)
    return { discarded: true }
  })
