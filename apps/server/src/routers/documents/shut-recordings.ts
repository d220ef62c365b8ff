import { sql } from 'kysely'
import type { DeskContext } from '../../desk-context.ts'

export interface ShutRecording {
  readonly id: string
  readonly kind: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: Buffer
  readonly addedAt: Date
  readonly addedBy: string | null
  readonly shut: 'withdrawn' | 'expired'
}

/** The recordings of a case whose permission was withdrawn or has run out (8.3.a): that they are there, not what they are called. */
export async function shutRecordings({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, caseId: string): Promise<readonly ShutRecording[]> {
  const { rows } = await sql<ShutRecording>`
    select d.id, d.kind, d.media_type as "mediaType", d.size, d.sha256, d.made_at as "addedAt", a.display_name as "addedBy",
      case when d.withdrawn then 'withdrawn' else 'expired' end as shut
    from core.shut_recordings(${tenant.id}, ${caseId}) d left join core.account a on a.id = d.made_by`.execute(db)
  return rows
}
