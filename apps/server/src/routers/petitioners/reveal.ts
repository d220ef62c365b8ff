import { petitionerId } from '@xinshe/core/ids.ts'
import { NotFound } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { openPetitioner } from './sealed-petitioner.ts'

/** What can be asked for, one at a time. */
export const revealable = ['name', 'aliases', 'representative', 'idNumber', 'phones', 'address', 'bornOn', 'anonymousReason'] as const

/**
 * Shows one masked value of one petitioner. The audit row, with field and reason, is written in the same transaction:
 * nothing is shown without it (4.5.a, 8.4.e).
 */
export const reveal = procedure({ permission: 'identity.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ petitionerId, field: z.enum(revealable), reason: z.string().trim().min(2).max(300) }))
  .mutation(async ({ ctx, input }) => {
    const row = await ctx.db
      .selectFrom('core.petitioner')
      .select(['id', 'version', 'sealed'])
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', input.petitionerId)
      .executeTakeFirst()
    if (!row) throw new NotFound()

    const { identity, anonymousReason } = await openPetitioner(ctx.vault, row)
    ctx.note({ petitionerId: input.petitionerId, field: input.field, reason: input.reason })
    const value = input.field === 'anonymousReason' ? anonymousReason : identity[input.field]
    return { field: input.field, value: value ?? null }
  })
