import { joinSealed } from '@xinshe/forms'
import type { Support } from '../forms/support-form.ts'
import type { CrisisContext } from './crisis-context.ts'
import { placeOf } from './place-of.ts'

/** The sessions of crisis support of a case, opened, newest first. */
export async function sessionsOfCase({ db, tenant, sealing }: Pick<CrisisContext, 'db' | 'tenant' | 'sealing'>, caseId: string) {
  const rows = await db
    .selectFrom('crisis_intervention.support as s')
    .leftJoin('core.account as k', 'k.id', 's.made_by')
    .select(['s.id', 's.event_id as eventId', 's.held_at', 's.answers', 's.scales', 's.sealed', 'k.display_name as by'])
    .where('s.tenant_id', '=', tenant.id)
    .where('s.case_id', '=', caseId)
    .orderBy('s.held_at', 'desc')
    .orderBy('s.made_at', 'desc')
    .execute()
  return Promise.all(
    rows.map(async ({ held_at, answers, sealed, ...session }) => {
      const opened = joinSealed({ clear: answers, sealed: await sealing.unseal(caseId, placeOf('support', session.id), sealed) }) as Support
      return { ...session, heldAt: held_at.toISOString(), answers: opened, traits: opened.traits ?? [] }
    })
  )
}
