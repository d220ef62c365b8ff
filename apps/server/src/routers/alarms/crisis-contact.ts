import { sql } from 'kysely'
import { procedure } from '../../rpc.ts'

interface Contact {
  readonly accountId: string | null
  readonly name: string | null
  readonly phone: string
  /** Whose contact it is: this bureau's or one above. */
  readonly setAt: string
}

/** Whom an alarm goes to where nobody holds 危机干预, and the number to call when the network is down. */
export const crisisContact = procedure({ permission: 'alarm.read', scope: 'tenant', audit: { none: 'a number of the office that hangs on the wall as well' } }).query(
  async ({ ctx }) => {
    const { rows } = await sql<Contact>`
      select k.account_id as "accountId", a.display_name as name, k.phone, t.name as "setAt"
      from core.crisis_contact_of(${ctx.tenant.id}) k join core.tenant t on t.id = k.set_at left join core.account a on a.id = k.account_id`.execute(ctx.db)
    return rows[0] ?? null
  }
)
