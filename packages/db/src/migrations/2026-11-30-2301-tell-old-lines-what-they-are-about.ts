import { sql, type Kysely } from 'kysely'

/**
 * 7.1.2.i: lines of what was joined or parted before name the other registration too, so that they are silent to whom it accuses. It is
 * that of the newest word of the same author on a pair of the matter, written just before the line.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update core.timeline_entry e set about_matter = (
        select case when l.matter_id = c.matter_id then l.other_id else l.matter_id end
        from core."case" c join core.matter_link l on l.tenant_id = c.tenant_id and c.matter_id in (l.matter_id, l.other_id)
        where c.tenant_id = e.tenant_id and c.id = e.case_id and l.made_by = e.made_by and l.made_at <= e.made_at and l.verdict <> 'different'
        order by l.made_at desc limit 1)
      where e.kind = 'core/matter-verdict' and e.about_matter is null
  `.execute(db)
}
