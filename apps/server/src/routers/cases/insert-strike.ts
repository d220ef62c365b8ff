import type { StrikeRefusal } from '@xinshe/core/matter/decide-strike.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say, shortDateTime } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { strikePlace, type Strike } from './strikes-of.ts'

interface NewStrike {
  readonly id: string
  readonly matterId: string
  readonly contactId: string
  readonly petitionerId: string
  readonly reason: string
}

/** Strikes a contact: it stays on record, and whatever counts reads past it. @throws Refusal contact/struck-already, contact/only-one */
export async function insertStrike({ db, tenant, vault }: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, { id, matterId, contactId, petitionerId, reason }: NewStrike): Promise<void> {
  const insert = db
    .insertInto('core.contact_strike')
    .values({ tenant_id: tenant.id, id, matter_id: matterId, contact_id: contactId, sealed: await vault.seal(petitionerId, strikePlace(id), { reason }) })
    .execute()
  await refuseByDatabase(insert, { '23505': () => new Refusal('contact/struck-already'), '23514': () => new Refusal('contact/only-one') })
}

/** The refusal of a second strike says who was first, when and why. */
export function strikeRefused(code: StrikeRefusal, before: Strike | undefined): Refusal {
  if (!before || code !== 'contact/struck-already') return new Refusal(code)
  const { byName, at, reason } = before
  return new Refusal(code, [{ message: say(`${byName ?? ''}，${shortDateTime(at)}：${reason}`, `${byName ?? ''}, ${shortDateTime(at, 'en')}: ${reason}`) }])
}
