import { z } from 'zod'
import { NotFound } from '@xinshe/plugin-kit/server'
import { contactsIn } from '../contacts-in.ts'
import { procedure } from '../rpc.ts'

/** One contact in clear; the audit keeps who looked (4.5.a). */
export const revealContact = procedure({ permission: 'crisis.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid(), contactId: z.uuid() }))
  .query(async ({ ctx, input: { caseId, contactId } }) => {
    const contact = (await contactsIn(ctx, caseId)).find(({ id }) => id === contactId)
    if (!contact) throw new NotFound()
    ctx.note({ contactId })
    const { name, phone } = contact
    return { name, phone }
  })
