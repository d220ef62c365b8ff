import { z } from 'zod'
import { line } from '@xinshe/core/typed-text.ts'
import { insertOnce } from '@xinshe/plugin-kit/server'
import { phone } from '../../domain/phone.ts'
import { procedure } from '../rpc.ts'

/** Keeps somebody to call who is close to the person (6.3.3.d 家属), sealed under the key of the case; sent twice it is one. @throws Refusal record/recorded-otherwise */
export const addContact = procedure({ permission: 'crisis.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), caseId: z.uuid(), relation: line(20), name: line(40), phone }))
  .mutation(async ({ ctx, input: { requestId: id, caseId, ...contact } }) => {
    const isNew = await insertOnce(ctx, 'crisis_intervention.contact', { clear: { ...(await ctx.caseRow(caseId)), id }, sealed: { under: caseId, fields: contact } })
    if (isNew) ctx.note({ contactId: id })
    return { id }
  })
