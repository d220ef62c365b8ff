import { z } from 'zod'
import { say } from '@xinshe/words'
import { actOnClue, holdClue } from '../act-on-clue.ts'
import { firstVisit } from '../first-visit.ts'
import { procedure } from '../rpc.ts'

/**
 * Says which case came from a clue: an open one is converted, a resolved one is known to have come back (4.2). The case was
 * registered at the reception, where it is searched for before it is opened. From then on the clue follows the case.
 * @throws Refusal source-prevention/settled
 */
export const linkCase = procedure({ permission: 'clue.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ clueId: z.uuid(), caseId: z.uuid() }))
  .mutation(async ({ ctx, input: { clueId, caseId } }) => {
    const keys = await ctx.caseRow(caseId)
    const clue = await holdClue(ctx, clueId)
    const { number } = await ctx.db
      .selectFrom('core.case')
      .select('number')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
    const returnedOn = clue.state === 'resolved' ? await firstVisit(ctx, { caseId, resolvedOn: clue.settledOn! }) : null
    await ctx.db
      .insertInto('source_prevention.lineage')
      .values({ ...keys, clue_id: clueId, found_by: clue.contractId, returned_on: returnedOn })
      .execute()
    await actOnClue(ctx, clue, 'link', { text: number })
    const title = clue.state === 'resolved' ? say('关联已化解的源头线索', 'Linked with a clue that was resolved before') : say('由源头线索转为个案', 'The case came from a clue')
    await ctx.timeline({ caseId, kind: 'source-prevention/clue-linked', title, link: { to: 'clue', id: clueId } })
  })
