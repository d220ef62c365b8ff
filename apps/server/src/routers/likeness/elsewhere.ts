import { sql } from 'kysely'
import { matterId } from '@xinshe/core/ids.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

/**
 * 7.1.2.j across tenants: which bureaus of the city have what seems to be the same matter. Their names and nothing more:
 * whoever wants to know asks them. The database counts the questions and answers none about what is walled.
 * @throws Refusal likeness/too-many-questions
 */
export const elsewhere = procedure({ permission: 'matter.write', scope: 'tenant', audit: 'write', purpose: 'reception' })
  .input(z.strictObject({ matterId }))
  .mutation(async ({ ctx, input }) => {
    const asked = sql<{ id: string; bureau: string }>`select tenant_id as id, bureau from core.exists_elsewhere(${ctx.tenant.id}, ${input.matterId})`.execute(ctx.db)
    const { rows } = await refuseByDatabase(asked, { '42501': () => new NotFound(), '54000': () => new Refusal('likeness/too-many-questions') })

    // Who learned of which bureau is kept; a bureau is public knowledge, its matter is not.
    ctx.note({ matterId: input.matterId, bureaus: rows.map(({ id }) => id) })
    return { bureaus: rows.map(({ bureau }) => bureau) }
  })
