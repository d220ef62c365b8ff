import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { line } from '@xinshe/core/typed-text.ts'
import { phone } from '../../domain/phone.ts'
import { placeOf } from '../place-of.ts'
import { procedure } from '../rpc.ts'

/** Keeps somebody to call who is close to the person (6.3.3.d 家属), sealed under the key of the case. */
export const addContact = procedure({ permission: 'crisis.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid(), relation: line(20), name: line(40), phone }))
  .mutation(async ({ ctx, input: { caseId, ...contact } }) => {
    const keys = await ctx.caseRow(caseId)
    const id = randomUUID()
    await ctx.db
      .insertInto('crisis_intervention.contact')
      .values({ ...keys, id, sealed: await ctx.sealing.seal(caseId, placeOf('contact', id), contact) })
      .execute()
    ctx.note({ contactId: id })
    return { id }
  })
