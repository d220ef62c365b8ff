import { caseId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { heldCase } from '../records/held-case.ts'
import { notesOf } from './notes-of.ts'
import { sharesOf } from './shares-of.ts'

/** With which partners a case is or was shared, until when, and what was written to each other (6.3.2.a). */
export const ofCase = procedure({ permission: 'case-partner.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId }))
  .query(async ({ ctx, input }) => {
    await heldCase(ctx, input.caseId, 'read')
    const shares = await sharesOf(ctx, input.caseId)
    return Promise.all(shares.map(async (share) => ({ ...share, notes: await notesOf(ctx, share.id, ctx.vault) })))
  })
