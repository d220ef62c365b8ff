import { TRPCError } from '@trpc/server'
import { Refusal } from '@xinshe/plugin-kit/server'
import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

/** Registers an agency (3.9) under its own address, `/agency/<slug>`. */
export const addAgency = procedure({ permission: 'agency.write', scope: 'platform', audit: 'write', purpose: 'administration' })
  .input(
    z.strictObject({
      slug: z.string().max(40).regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
      name: z.string().trim().min(1).max(100),
      registrationNumber: z.string().trim().min(1).max(40),
      reason
    })
  )
  .mutation(async ({ ctx, input: { slug, name, registrationNumber, reason } }) => {
    const added = sql<{ id: string }>`select core.add_agency(${slug}, ${name}, ${registrationNumber}, ${reason}) as id`.execute(ctx.db)
    const { rows } = await refuseByDatabase(added, {
      '23505': () => new Refusal('agency/taken'),
      '42501': () => new TRPCError({ code: 'FORBIDDEN' })
    })
    ctx.note({ agency: rows[0]!.id })
    return { agencyId: rows[0]!.id }
  })
