import { z } from 'zod'
import { hold, incomplete, insertOnce, mustBeTheSame } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { clueForm } from '../../forms/clue-form.ts'
import { clueThing } from '../held/things.ts'
import { giveHere } from '../owners-here.ts'
import { patrolOf } from '../patrols-at.ts'
import { procedure } from '../rpc.ts'
import { foundIn, writeEntry } from '../write-entry.ts'

/** Records what was noticed, with the day it has to be acted on by (5.1.a). Sent again after a broken connection it is the same clue. @throws Refusal record/incomplete, record/recorded-otherwise */
export const recordClue = procedure({ permission: 'clue.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ clueId: z.uuid(), ownerId: z.uuid(), answers: clueForm.draftSchema, patrolId: z.uuid().nullable().default(null) }))
  .mutation(async ({ ctx, input: { clueId: id, ownerId, answers, patrolId } }) => {
    const contractId = await giveHere(ctx, ownerId)
    const submitted = clueForm.submit(answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const { source, level, foundOn, dueOn, ...said } = submitted.answers
    const isNew = await insertOnce(ctx, 'source_prevention.clue', {
      clear: { tenant_id: ctx.tenant.id, id, contract_id: contractId, owner_id: ownerId, source, level, found_on: foundOn, due_on: dueOn, patrol_id: patrolId && (await patrolOf(ctx, patrolId)).id }
    })
    if (!isNew) {
      mustBeTheSame({ said: await foundIn(ctx, id) }, { said })
      return { id }
    }
    await writeEntry(ctx, { clueId: id, kind: 'found', said })
    await hold(ctx, { ...clueThing(id), contractId, ownerId })
    ctx.note({ clueId: id })
    return { id }
  })
