import { z } from 'zod'
import { incomplete, insertOnce, lockCase, mustBeTheSame, Refusal, wasInserted } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { decideHandOver } from '../../domain/decide-hand-over.ts'
import { handOverForm } from '../../forms/hand-over-form.ts'
import { addLink } from '../add-link.ts'
import { count } from '../count.ts'
import type { Desk } from '../held-case.ts'
import { lookAt } from '../look-at.ts'
import { mustBeInCustody } from '../must-be-in-custody.ts'
import { mustBePast } from '../must-be-past.ts'
import { procedure } from '../rpc.ts'

const table = 'behaviour_correction.hand_over'

/**
 * Hands items of evidence over to the police (6.3.4.e): every file is compared with its hash before, and one that was
 * changed stops the hand-over. `requestId` becomes the hand-over's id, so that a second try hands over once.
 */
export const handOverEvidence = procedure({ permission: 'evidence.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), caseId: z.uuid(), evidenceIds: z.array(z.uuid()).max(50), answers: handOverForm.draftSchema }))
  .mutation(async ({ ctx, input: { requestId: id, caseId, evidenceIds, answers } }) => {
    const { keys } = await lockCase(ctx, caseId)
    const submitted = handOverForm.submit(answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const { happenedOn, happenedAt, giver, receiver } = submitted.answers
    const at = mustBePast(ctx, { on: happenedOn, at: happenedAt })
    const row = { clear: { ...keys, id, happened_at: at, form_version: handOverForm.version }, sealed: { under: caseId, fields: submitted.answers } }
    // A second try finds its items gone.
    if (await wasInserted(ctx, table, row)) {
      mustBeTheSame({ items: await itemsOf(ctx, caseId, id) }, { items: [...new Set(evidenceIds)].sort() })
      return { id }
    }
    await mustBeInCustody(ctx, caseId, evidenceIds, at)
    const items = await lookAt(ctx, caseId, evidenceIds)
    const decision = decideHandOver(items)
    if (!decision.ok) throw new Refusal(decision.code, decision.data)

    // The case is held: nobody has handed them over meanwhile.
    await insertOnce(ctx, table, row)
    for (const { id: evidenceId, found, intact } of items) {
      await addLink(ctx, keys, { evidenceId, act: 'handed-over', happenedAt: at, found, intact, handOverId: id, told: { from: giver, to: receiver } })
    }
    await count(ctx, keys, { kind: 'handed-over', on: happenedOn })
    await ctx.timeline({ caseId, kind: 'behaviour-correction/evidence-handed-over', title: say('证据移交公安机关', 'Evidence was handed over to the police'), link: { to: 'evidence', id } })
    return { id }
  })

/** The items of a hand-over. */
async function itemsOf({ db, tenant }: Pick<Desk, 'db' | 'tenant'>, caseId: string, handOverId: string): Promise<string[]> {
  const links = await db
    .selectFrom('behaviour_correction.custody')
    .select('evidence_id as evidenceId')
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('hand_over_id', '=', handOverId)
    .execute()
  return links.map(({ evidenceId }) => evidenceId).sort()
}
