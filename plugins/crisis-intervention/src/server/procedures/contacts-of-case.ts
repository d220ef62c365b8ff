import { z } from 'zod'
import { maskName, maskPhone } from '@xinshe/core/petitioner/mask.ts'
import { contactsIn } from '../contacts-in.ts'
import { procedure } from '../rpc.ts'

/** Who is close to the person (6.3.3.d 家属), masked: `revealContact` gives one in clear, with its audit row (4.5.a). */
export const contactsOfCase = procedure({ permission: 'crisis.read', scope: 'case', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ caseId: z.uuid() }))
  .query(async ({ ctx, input: { caseId } }) => {
    const contacts = await contactsIn(ctx, caseId)
    return contacts.map(({ id, relation, name, phone }) => ({ id, relation, name: maskName(name), phone: maskPhone(phone) }))
  })
