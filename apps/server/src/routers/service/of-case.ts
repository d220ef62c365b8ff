import { caseId } from '@xinshe/core/ids.ts'
import { sumServices } from '@xinshe/core/service/sum-services.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { serviceEntries } from './service-entries.ts'

/** The service log of a case (3.8, 6.1), the newest first, with who worked; each may be corrected by who holds the case. */
export const ofCase = procedure({ permission: 'service.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    await heldCase(ctx, input.caseId, 'read')
    const entries = await serviceEntries(ctx)
      .innerJoin('core.post as p', 'p.id', 'e.post_id')
      .innerJoin('core.account as a', 'a.id', 'p.account_id')
      .select('a.display_name as byName')
      .where('e.case_id', '=', input.caseId)
      .orderBy('e.served_on', 'desc')
      .orderBy('e.made_at', 'desc')
      .execute()
    return { entries, sums: sumServices(entries) }
  })
