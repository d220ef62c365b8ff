import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { notesOf } from '../case-partners/notes-of.ts'
import { sharesWithMe } from './shares-with-me.ts'

/** One case that is shared with this partner, with the notes; after the last day it is as if it were not there (6.3.2.a). @throws NotFound */
export const get = procedure({ permission: 'shared-case.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ id: z.uuid() }))
  .query(async ({ ctx, input }) => {
    const [found] = await sharesWithMe(ctx, input.id)
    if (!found) throw new NotFound()
    ctx.note({ casePartnerId: input.id })
    return { ...found.share, notes: await notesOf(ctx, input.id, found.keys) }
  })
