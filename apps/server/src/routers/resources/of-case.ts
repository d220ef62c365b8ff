import { caseId } from '@xinshe/core/ids.ts'
import { providerTotals } from '@xinshe/core/resource/resource-link.ts'
import { gapOn, isUnmet } from '@xinshe/core/resource/resource-need.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { settingHere } from '../risk/setting-here.ts'
import { caseLinks } from './case-links.ts'
import { caseNeeds } from './case-needs.ts'

/** What the plan of a case needs, which of it is unmet and until when (7.1.3.g, 7.1.4.g), and every resource that was linked, with the totals by provider (7.2.3.e). */
export const ofCase = procedure({ permission: 'record.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    await heldCase(ctx, input.caseId, 'read')
    const [needs, links, { needDays }] = await Promise.all([caseNeeds(ctx, input.caseId), caseLinks(ctx, input.caseId), settingHere(ctx)])
    const standing = links.map(({ needId, answers: { outcome } }) => ({ needId, outcome }))
    return {
      needs: needs.map((need) => ({ ...need, isUnmet: isUnmet(need.id, standing), dueOn: gapOn(need.askedOn, needDays) })),
      links,
      totals: providerTotals(links.map(({ answers }) => answers))
    }
  })
