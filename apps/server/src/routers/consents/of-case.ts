import { caseId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { disclosuresOf, ledgerOf } from './ledger.ts'

/** The ledger of a case: every permission with its state today, and what left the case on which basis (4.5.b, 8.3.a). */
export const ofCase = procedure({ permission: 'consent.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    await heldCase(ctx, input.caseId, 'read')
    const [consents, disclosures] = await Promise.all([ledgerOf(ctx, input.caseId), disclosuresOf(ctx, input.caseId)])
    return { consents, disclosures }
  })
