import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { incomplete } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { clueForm } from '../../forms/clue-form.ts'
import { giveHere } from '../owners-here.ts'
import { patrolOf } from '../patrols-at.ts'
import { procedure } from '../rpc.ts'
import { writeEntry } from '../write-entry.ts'

/** Records what was noticed, with the day it has to be acted on by (5.1.a). @throws Refusal record/incomplete */
export const recordClue = procedure({ permission: 'clue.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ ownerId: z.uuid(), answers: clueForm.draftSchema, patrolId: z.uuid().nullable().default(null) }))
  .mutation(async ({ ctx, input: { ownerId, answers, patrolId } }) => {
    const contractId = await giveHere(ctx, ownerId)
    const submitted = clueForm.submit(answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const { source, level, foundOn, dueOn, ...said } = submitted.answers
    const id = randomUUID()
    await ctx.db
      .insertInto('source_prevention.clue')
      .values({ tenant_id: ctx.tenant.id, id, contract_id: contractId, owner_id: ownerId, source, level, found_on: foundOn, due_on: dueOn, patrol_id: patrolId && (await patrolOf(ctx, patrolId)).id })
      .execute()
    await writeEntry(ctx, { clueId: id, kind: 'found', said })
    ctx.note({ clueId: id })
    return { id }
  })
