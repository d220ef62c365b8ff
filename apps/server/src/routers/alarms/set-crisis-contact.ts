import { sql } from 'kysely'
import { accountId } from '@xinshe/core/ids.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { setAnew } from '../set-anew.ts'
import { settingStands } from '../setting-stands.ts'
import { contactHere } from './contact-here.ts'

/** Names the person and the number; the database takes only somebody who could open the alarm. @throws Refusal alarm/contact-elsewhere, record/stale with both */
export const setCrisisContact = procedure({ permission: 'crisis-setting.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ version: z.int().min(0), accountId: accountId.nullable(), phone: z.string().trim().max(40) }))
  .mutation(async ({ ctx, input: { version, ...wanted } }) => {
    const set = async () => {
      const named = sql<{ done: boolean }>`select core.set_crisis_contact(${ctx.tenant.id}, ${version}, ${wanted.accountId}, ${wanted.phone}) as done`.execute(ctx.db)
      const { rows } = await refuseByDatabase(named, { '42501': () => new Refusal('alarm/contact-elsewhere') })
      return rows[0]!.done
    }
    const stands = async () => ({ accountId: null, name: null, phone: '', ...(await contactHere(ctx)), ...(await settingStands(ctx, 'contact')) })
    ctx.note({ contact: wanted.accountId ?? 'nobody' })
    return setAnew(ctx, { version, wanted, set, stands })
  })
