import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { newEntry } from '@xinshe/core/timeline/entry.ts'
import type { CoreTables } from '@xinshe/db/tables/index.ts'
import { caseRow } from './case-row.ts'
import type { Sealing } from './sealing.ts'

/**
 * Writes one line of a case's story. Core and plugins write to the same timeline, so the case page is complete
 * without knowing anyone; the line stays when the plugin is switched off. The title is read by the tiers above:
 * no names, no narrative in it; what was said in confidence goes into `text`, which is sealed.
 *
 * @throws NotFound when the case is not open to this post
 */
export type WriteTimeline = (entry: z.input<typeof newEntry>) => Promise<void>

/** Binds `timeline` to a transaction. */
export function writeTimelineInto(db: Kysely<CoreTables>, tenantId: string, sealing: Sealing): WriteTimeline {
  return async (entry) => {
    const { caseId, kind, title, link, happenedAt, text, aboutMatter } = newEntry.parse(entry)
    const id = randomUUID()
    const place = { table: 'core.timeline_entry', id, version: 1 }
    await db
      .insertInto('core.timeline_entry')
      .values({
        ...(await caseRow(db, tenantId, caseId)),
        id,
        kind,
        title: JSON.stringify(title),
        link: link ? JSON.stringify(link) : null,
        ...(happenedAt && { happened_at: happenedAt }),
        about_matter: aboutMatter ?? null,
        sealed: text === undefined ? null : await sealing.seal(caseId, place, { text })
      })
      .execute()
  }
}
