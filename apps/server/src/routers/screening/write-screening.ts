import { randomUUID } from 'node:crypto'
import { decideScreening, type ScreeningRole } from '@xinshe/core/screening/decide-screening.ts'
import type { ScreeningInput } from '@xinshe/core/screening/screening.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { lockMatter } from '../classification/lock-matter.ts'
import { mustHaveHappened } from '../must-have-happened.ts'
import { screeningPlace } from './newest-screenings.ts'

/** Writes one word at one aspect; the words before stay. @throws what `decideScreening` refuses, time/in-future */
export async function writeScreening(ctx: DeskContext, role: ScreeningRole, input: ScreeningInput, documentNumber = ''): Promise<{ id: string }> {
  const { petitionerId } = await lockMatter(ctx, input.matterId)
  const decision = decideScreening(role, { ...input, documentNumber })
  if (!decision.ok) throw new Refusal(decision.code)
  mustHaveHappened(ctx, input.reexaminedOn)

  const id = randomUUID()
  await ctx.db
    .insertInto('core.screening')
    .values({
      tenant_id: ctx.tenant.id, id, matter_id: input.matterId, aspect: input.aspect, role, answer: input.answer, organ: input.organ, stage: input.stage ?? null,
      grounds: input.grounds, reexamined_on: input.reexaminedOn ?? null, document_number: documentNumber,
      sealed: await ctx.vault.seal(petitionerId, screeningPlace(id), { reason: input.reason })
    })
    .execute()
  ctx.note({ matterId: input.matterId, aspect: input.aspect, role, answer: input.answer })
  return { id }
}
