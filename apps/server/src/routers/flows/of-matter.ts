import { sql } from 'kysely'
import type { AlarmTier } from '@xinshe/core/alarm/alarm.ts'
import { matterId } from '@xinshe/core/ids.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { thresholdHere } from './follow-headcount.ts'
import { flowsOf } from './load-flow.ts'

interface Receipt {
  readonly alarmId: string
  readonly tier: AlarmTier
  readonly people: number
  readonly addressedAt: Date
  readonly acknowledgedAt: Date | null
}

/** The special flows of a matter with every line, who wrote it and when; what was told upwards, with the receipt of each tier (7.2). */
export const ofMatter = procedure({ permission: 'flow.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ matterId }))
  .query(async ({ ctx, input }) => {
    const flows = await flowsOf(ctx, input.matterId)
    const { rows: receipts } = await sql<Receipt>`
      select alarm_id as "alarmId", tier, people, addressed_at as "addressedAt", acknowledged_at as "acknowledgedAt"
      from core.flow_receipts(${ctx.tenant.id}, ${input.matterId})`.execute(ctx.db)
    ctx.note({ matterId: input.matterId, ...(flows[0] && { petitionerId: flows[0].petitionerId }) })
    return { threshold: await thresholdHere(ctx), receipts, flows: flows.map(({ petitionerId: _, matterId: __, ...flow }) => flow) }
  })
