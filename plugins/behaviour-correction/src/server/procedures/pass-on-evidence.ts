import { z } from 'zod'
import { momentOf } from '@xinshe/core/moment-of.ts'
import { incomplete } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { custodyForm } from '../../forms/custody-form.ts'
import { addLink } from '../add-link.ts'
import { heldCase } from '../held-case.ts'
import { lookAt } from '../look-at.ts'
import { procedure } from '../rpc.ts'

/** Writes down that somebody else keeps an item from now on, and what its file was then (6.3.4.e). */
export const passOnEvidence = procedure({ permission: 'evidence.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid(), evidenceId: z.uuid(), answers: custodyForm.draftSchema }))
  .mutation(async ({ ctx, input: { caseId, evidenceId, answers } }) => {
    const { keys } = await heldCase(ctx, caseId)
    const submitted = custodyForm.submit(answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const [item] = await lookAt(ctx, caseId, [evidenceId])

    const { happenedOn, happenedAt, from, to, reason } = submitted.answers
    const at = new Date(momentOf({ on: happenedOn, at: happenedAt }))
    await addLink(ctx, keys, { evidenceId, act: 'passed-on', happenedAt: at, found: item!.found, intact: item!.intact, told: { from, to, reason } })
    await ctx.timeline({ caseId, kind: 'behaviour-correction/evidence-passed-on', title: say('证据移交保管', 'Evidence was passed on'), link: { to: 'evidence', id: evidenceId } })
    return { intact: item!.intact }
  })
