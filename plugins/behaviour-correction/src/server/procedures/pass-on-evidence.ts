import { z } from 'zod'
import { incomplete, lockCase } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { custodyForm } from '../../forms/custody-form.ts'
import { addLink } from '../add-link.ts'
import { lookAt } from '../look-at.ts'
import { mustBeInCustody } from '../must-be-in-custody.ts'
import { mustBePast } from '../must-be-past.ts'
import { procedure } from '../rpc.ts'

/** Writes down that somebody else keeps an item from now on, and what its file was then (6.3.4.e). */
export const passOnEvidence = procedure({ permission: 'evidence.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid(), evidenceId: z.uuid(), answers: custodyForm.draftSchema }))
  .mutation(async ({ ctx, input: { caseId, evidenceId, answers } }) => {
    const { keys } = await lockCase(ctx, caseId)
    const submitted = custodyForm.submit(answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const { happenedOn, happenedAt, from, to, reason } = submitted.answers
    const at = mustBePast(ctx, { on: happenedOn, at: happenedAt })
    await mustBeInCustody(ctx, caseId, [evidenceId], at)
    const [item] = await lookAt(ctx, caseId, [evidenceId])

    await addLink(ctx, keys, { evidenceId, act: 'passed-on', happenedAt: at, found: item!.found, intact: item!.intact, told: { from, to, reason } })
    await ctx.timeline({ caseId, kind: 'behaviour-correction/evidence-passed-on', title: say('证据移交保管', 'Evidence was passed on'), link: { to: 'evidence', id: evidenceId } })
    return { intact: item!.intact }
  })
