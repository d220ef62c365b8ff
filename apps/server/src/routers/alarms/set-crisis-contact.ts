import { sql } from 'kysely'
import { accountId } from '@xinshe/core/ids.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

/** Names the person and the number; the database takes only somebody who could open the alarm. */
export const setCrisisContact = procedure({ permission: 'crisis-setting.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ accountId: accountId.nullable(), phone: z.string().trim().max(40) }))
  .mutation(async ({ ctx, input: { accountId, phone } }) => {
    const named = sql`select core.set_crisis_contact(${ctx.tenant.id}, ${accountId}, ${phone})`.execute(ctx.db)
    await refuseByDatabase(named, { '42501': () => new Refusal('alarm/contact-elsewhere') })
    ctx.note({ contact: accountId ?? 'nobody' })
    return { set: true }
  })
