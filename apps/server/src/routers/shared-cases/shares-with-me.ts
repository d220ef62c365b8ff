import type { WrappedKeys } from '@xinshe/db/sealing/lent-keys.ts'
import { today } from '@xinshe/words'
import { sql } from 'kysely'
import type { DeskContext } from '../../desk-context.ts'
import { sharePlace } from '../case-partners/places.ts'

type Row = WrappedKeys & { readonly id: string; readonly number: string; readonly fromOn: string; readonly untilOn: string; readonly sealed: Buffer; readonly lastNoteAt: Date | null }

/** What is shared with the partner of this post today, the newest first, each with what opens it and nothing else (6.3.2.a). */
export async function sharesWithMe({ db, tenant, vault, actor, now }: Pick<DeskContext, 'db' | 'tenant' | 'vault' | 'actor' | 'now'>, id: string | null = null) {
  const day = today(now())
  const { rows } = await sql<Row>`
    select s.id, s.case_number as number, s.from_on as "fromOn", s.until_on as "untilOn", s.sealed, k.tenant_key as "tenantKey", k.data_key as "dataKey",
      (select max(n.made_at) from core.shared_note n where n.tenant_id = s.tenant_id and n.case_partner_id = s.id) as "lastNoteAt"
    from core.case_partner s
    cross join lateral core.partner_keys(s.tenant_id, s.id) k
    where s.tenant_id = ${tenant.id} and s.post_id = ${actor.postId} and ${day}::date between s.from_on and s.until_on and k.data_key is not null
      and (${id}::uuid is null or s.id = ${id}::uuid)
    order by s.made_at desc, s.id limit 200`.execute(db)
  return Promise.all(
    rows.map(async ({ sealed, tenantKey, dataKey, ...share }) => {
      const keys = vault.lent(tenant.id, share.id, { tenantKey, dataKey })
      const { purpose } = await keys.unseal(share.id, sharePlace(share.id), sealed)
      return { keys, share: { ...share, purpose: String(purpose ?? '') } }
    })
  )
}
