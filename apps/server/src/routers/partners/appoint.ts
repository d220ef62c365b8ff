import { Refusal, NotFound } from '@xinshe/plugin-kit/server'
import { TRPCError } from '@trpc/server'
import { sql } from 'kysely'
import { z } from 'zod'
import { postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { accountForPost, accountOf, hashedAccount } from '../account-for-post.ts'
import { day, reason } from '../act-input.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { partnersHere } from './partners-here.ts'

/**
 * 6.3.2.a: a partner gets an account, or their ended one again, from one day until another. It opens no case by itself.
 * @throws NotFound for one whom others keep; Refusal post/dates-reversed, partner/account-taken, partner/account-outside, account/…, password/…
 */
export const appoint = procedure({ permission: 'partner-account.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(z.strictObject({ partnerId: z.uuid(), account: accountForPost, starts: day, ends: day, reason }))
  .mutation(async ({ ctx, input: { partnerId, account, starts, ends, reason } }) => {
    const who = await hashedAccount(account)
    if (ends < starts) throw new Refusal('post/dates-reversed')
    const partner = (await partnersHere(ctx)).find(({ id, contractId }) => id === partnerId && contractId === postOf(ctx).contractId)
    if (!partner) throw new NotFound()

    const accountId = await accountOf(ctx, who, { role: 'partner', unit: partner.organisation ?? partner.name, partner: { tenantId: ctx.tenant.id, id: partnerId } })
    const added = sql<{ id: string }>`select core.add_partner_post(${accountId}, ${ctx.tenant.id}, ${partnerId}, ${starts}, ${ends}, ${reason}) as id`.execute(ctx.db)
    const { rows } = await refuseByDatabase(added, {
      '23514': () => new Refusal('partner/account-outside'),
      '23505': () => new Refusal('partner/account-taken'),
      '42501': () => ('accountId' in account ? new Refusal('partner/account-taken') : new TRPCError({ code: 'FORBIDDEN' }))
    })
    ctx.note({ post: rows[0]!.id, role: 'partner', partnerId })
    return { postId: rows[0]!.id, accountId }
  })
