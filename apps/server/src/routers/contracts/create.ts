import { TRPCError } from '@trpc/server'
import { agencyId, tenantId } from '@xinshe/core/ids.ts'
import { ownTree } from '@xinshe/tenancy/own-tree.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { sql } from 'kysely'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { day, reason } from '../act-input.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'

const target = z.strictObject({ name: z.string().trim().min(1).max(100), unit: z.string().trim().min(1).max(20), number: z.number().min(0).max(1e9) })

const newContract = z.strictObject({
  agencyId,
  number: z.string().trim().min(1).max(60),
  title: z.string().trim().min(1).max(200),
  starts: day,
  ends: day,
  areas: z.array(tenantId).min(1).max(500),
  modules: z.array(z.string().max(60)).max(50),
  targets: z.array(target).max(50).default([]),
  reason
})

/** The bureau buys a service (3.9): which agency, from when to when, where, which modules, with which targets. */
export const create = procedure({ permission: 'contract.write', scope: 'tenant', audit: 'write', purpose: 'administration' })
  .input(newContract)
  .mutation(async ({ ctx, input }) => {
    await check(ctx, input)
    const { agencyId, number, title, starts, ends, areas, modules, targets, reason } = input
    const made = sql<{ id: string }>`select core.create_contract(${agencyId}, ${number}, ${title}, ${starts}, ${ends},
      ${areas}::uuid[], ${modules}::text[], ${JSON.stringify(targets)}::jsonb, ${reason}) as id`.execute(ctx.db)
    const { rows } = await refuseByDatabase(made, {
      '23505': () => new Refusal('contract/number-taken'),
      '23503': () => new Refusal('contract/agency-unknown'),
      '42501': () => new TRPCError({ code: 'FORBIDDEN' })
    })
    ctx.note({ contract: rows[0]!.id, agency: agencyId, areas: areas.length, modules })
    return { contractId: rows[0]!.id }
  })

async function check({ db, tenant, house }: DeskContext, { starts, ends, areas, modules }: z.output<typeof newContract>): Promise<void> {
  if (ends < starts) throw new Refusal('contract/dates-reversed')
  const known = house.plugins.map(({ manifest }) => manifest.id)
  if (!modules.every((module) => known.includes(module))) throw new Refusal('contract/module-unknown')
  const tree = new Set((await ownTree(db, tenant.path)).map(({ id }) => id))
  if (!areas.every((area) => tree.has(area))) throw new Refusal('contract/outside-tree')
}
