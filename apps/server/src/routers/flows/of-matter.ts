import { sql } from 'kysely'
import type { AlarmTier } from '@xinshe/core/alarm/alarm.ts'
import { flowKinds, type FlowKind } from '@xinshe/core/flow/flow.ts'
import { matterId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { thresholdHere } from './follow-headcount.ts'
import { settingHere } from '../risk/setting-here.ts'
import { flowsOf } from './load-flow.ts'
import { newestCase } from './newest-case.ts'

interface Receipt {
  readonly alarmId: string
  readonly tier: AlarmTier
  readonly people: number
  readonly addressedAt: Date
  readonly acknowledgedAt: Date | null
}

/** The special flows of a matter with every line that is open to this post, who wrote it and when; what was told upwards, with the receipt of each tier (7.2); the time limits of the place, and the case by whose rating 7.2.2 is done. */
export const ofMatter = procedure({ permission: 'flow.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ matterId }))
  .query(async ({ ctx, input }) => {
    const flows = await flowsOf(ctx, input.matterId)
    const { rows: receipts } = await sql<Receipt>`
      select alarm_id as "alarmId", tier, people, addressed_at as "addressedAt", acknowledged_at as "acknowledgedAt"
      from core.flow_receipts(${ctx.tenant.id}, ${input.matterId})`.execute(ctx.db)
    const { rows: mayOpen } = await sql<{ kind: FlowKind }>`
      select kind from unnest(${[...flowKinds]}::text[]) kind where core.opens_flow(${ctx.tenant.id}, ${input.matterId}, kind, true)`.execute(ctx.db)
    ctx.note({ matterId: input.matterId, ...(flows[0] && { petitionerId: flows[0].petitionerId }) })
    const { rateHours, planHours, organHours } = await settingHere(ctx)
    const newest = await ctx.db.selectFrom('core.case').select('id').where('tenant_id', '=', ctx.tenant.id).where('id', '=', newestCase(ctx.tenant.id, input.matterId)).executeTakeFirst()
    return { threshold: await thresholdHere(ctx), hours: { rateHours, planHours, organHours }, caseId: newest?.id ?? null, mayOpen: mayOpen.map(({ kind }) => kind), receipts, flows: flows.map(({ petitionerId: _, matterId: __, ...flow }) => flow) }
  })
