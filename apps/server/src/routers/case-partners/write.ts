import { caseId } from '@xinshe/core/ids.ts'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { insertNote } from './insert-note.ts'
import { sharesOf } from './shares-of.ts'

/** 6.3.2.a: a note for the partner; both sides read it, nobody changes it. @throws NotFound; Refusal partner/over */
export const write = procedure({ permission: 'case-partner.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), caseId, id: z.uuid(), text: paragraphs(4000).pipe(z.string().min(1)) }))
  .mutation(async ({ ctx, input: { requestId, caseId, id, text } }) => {
    await heldCase(ctx, caseId, 'write')
    const share = (await sharesOf(ctx, caseId)).find((one) => one.id === id)
    if (!share) throw new NotFound()
    if (share.state === 'over') throw new Refusal('partner/over')
    await insertNote(ctx, { shareId: id, noteId: requestId, side: 'staff', text }, ctx.vault)
    ctx.note({ casePartnerId: id })
  })
