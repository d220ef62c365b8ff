import { shareState } from '@xinshe/core/partner/share-state.ts'
import { today } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { sharePlace } from './places.ts'

/** With whom a case is or was shared (6.3.2.a), the newest first, each with its state today. */
export async function sharesOf({ db, tenant, vault, now }: Pick<DeskContext, 'db' | 'tenant' | 'vault' | 'now'>, caseId: string) {
  const rows = await db
    .selectFrom('core.case_partner as s')
    .innerJoin('core.disclosure as d', (join) => join.onRef('d.tenant_id', '=', 's.tenant_id').onRef('d.id', '=', 's.disclosure_id'))
    .leftJoin('core.post as p', 'p.id', 's.post_id')
    .leftJoin('core.partner as k', (join) => join.onRef('k.tenant_id', '=', 'p.tenant_id').onRef('k.id', '=', 'p.partner_id'))
    .leftJoin('core.account as a', 'a.id', 's.made_by')
    .select(['s.id', 's.post_id as postId', 's.from_on as fromOn', 's.until_on as untilOn', 's.ended_at as endedAt', 's.ended_why as endedWhy', 's.sealed', 's.made_at as madeAt'])
    .select(['k.name as partnerName', 'k.type as partnerType', 'k.organisation', 'p.ends as postEnds', 'a.display_name as byName', 'd.basis', 'd.consent_id as consentId'])
    .where('s.tenant_id', '=', tenant.id)
    .where('s.case_id', '=', caseId)
    .orderBy('s.made_at', 'desc')
    .orderBy('s.id')
    .limit(100)
    .execute()
  await vault.load(rows.map(({ id }) => id))
  const day = today(now())
  return Promise.all(
    rows.map(async ({ sealed, postEnds, ...row }) => ({
      ...row,
      purpose: String((await vault.unseal(row.id, sharePlace(row.id), sealed))['purpose'] ?? ''),
      state: shareState({ ...row, postEnds: postEnds ?? row.untilOn, isEnded: row.endedAt !== null }, day)
    }))
  )
}
