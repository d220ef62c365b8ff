import { sql } from 'kysely'
import type { MeetingKind } from '@xinshe/core/meeting/meeting-kinds.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { stands } from '../../stands.ts'

/** 4.6: the meetings a partner came to, of the cases this post reads, the newest first. */
export const participations = procedure({ permission: 'record.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ partnerId: z.uuid() }))
  .query(async ({ ctx: { db, tenant, note }, input: { partnerId } }) => {
    const { rows } = await sql<{ caseId: string; number: string; kind: MeetingKind; meetsAt: Date }>`
      select m.case_id as "caseId", c.number, n.kind, n.meets_at as "meetsAt"
      from core.meeting_entry m
      join core.meeting_entry n on n.tenant_id = m.tenant_id and n.meeting_id = m.meeting_id and n.step = 'notice' and ${stands('core.meeting_entry', 'n')}
      join core."case" c on c.tenant_id = m.tenant_id and c.id = m.case_id
      where m.tenant_id = ${tenant.id} and m.step = 'minutes' and m.partner_ids @> array[${partnerId}]::uuid[] and ${stands('core.meeting_entry', 'm')}
      order by n.meets_at desc limit 200`.execute(db)
    note({ partnerId })
    return rows
  })
