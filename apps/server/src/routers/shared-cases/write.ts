import { paragraphs } from '@xinshe/core/typed-text.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { insertNote } from '../case-partners/insert-note.ts'
import { sharesWithMe } from './shares-with-me.ts'

/** 6.3.2.a: the partner writes to whoever holds the case; nobody changes it. @throws NotFound */
export const write = procedure({ permission: 'shared-case.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), id: z.uuid(), text: paragraphs(4000).pipe(z.string().min(1)) }))
  .mutation(async ({ ctx, input: { requestId, id, text } }) => {
    const [found] = await sharesWithMe(ctx, id)
    if (!found) throw new NotFound()
    await insertNote(ctx, { shareId: id, noteId: requestId, side: 'partner', text }, found.keys)
    ctx.note({ casePartnerId: id })
  })
