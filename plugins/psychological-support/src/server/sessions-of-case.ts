import { joinSealed } from '@xinshe/forms'
import type { Session } from '../forms/session-form.ts'
import { placeOf } from './place-of.ts'
import type { Reading } from './support-context.ts'

/** The counselling sessions of a case, opened, newest first. */
export async function sessionsOfCase({ db, tenant, sealing }: Reading, caseId: string) {
  const rows = await db
    .selectFrom('psychological_support.session as s')
    .leftJoin('core.account as a', 'a.id', 's.made_by')
    .select(['s.id', 's.held_at', 's.answers', 's.sealed', 'a.display_name as by'])
    .where('s.tenant_id', '=', tenant.id)
    .where('s.case_id', '=', caseId)
    .orderBy('s.held_at', 'desc')
    .orderBy('s.made_at', 'desc')
    .execute()
  return Promise.all(
    rows.map(async ({ held_at, answers, sealed, ...session }) => ({
      ...session,
      heldAt: held_at.toISOString(),
      answers: joinSealed({ clear: answers, sealed: await sealing.unseal(caseId, placeOf('session', session.id), sealed) }) as Session
    }))
  )
}
