import { caseId } from '@xinshe/core/ids.ts'
import { sumServices } from '@xinshe/core/service/sum-services.ts'
import { z } from 'zod'
import { postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { serviceEntries } from './service-entries.ts'

/** The service log of a case (3.8, 6.1), the newest first, with who worked; whoever leads may correct every entry, the others their own. */
export const ofCase = procedure({ permission: 'service.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    await heldCase(ctx, input.caseId, 'read')
    const post = postOf(ctx)
    const rows = await serviceEntries(ctx)
      .innerJoin('core.post as p', 'p.id', 'e.post_id')
      .innerJoin('core.account as a', 'a.id', 'p.account_id')
      .select('a.display_name as byName')
      .where('e.case_id', '=', input.caseId)
      .orderBy('e.served_on', 'desc')
      .orderBy('e.made_at', 'desc')
      .execute()
    const entries = rows.map((entry) => ({ ...entry, isOwn: entry.postId === post.id, mayCorrect: entry.contractId === post.contractId && (entry.postId === post.id || post.role === 'lead') }))
    return { entries, sums: sumServices(entries) }
  })
