import { sql } from 'kysely'
import type { HeldPost } from '@xinshe/auth/identity.ts'
import type { Digest } from '@xinshe/core/agenda/agenda.ts'
import { openStages } from '@xinshe/core/case/case.ts'
import type { TenantContext } from '@xinshe/plugin-kit/server'
import { ownContracts } from '../desk-context.ts'
import { cameBack } from '../routers/referrals/came-back.ts'

export interface StaffPost {
  readonly id: string
  readonly accountId: string
  readonly role: HeldPost['role']
  readonly contractId: string | null
}

/** What waits for this post's own hand: forms and referrals that came back, notices of risk to be read; and for a lead forms to decide on, referrals to be received. */
export async function waitingFor({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>, { id, accountId, role }: StaffPost): Promise<Digest> {
  const forms = await db
    .selectFrom('core.form_record as r')
    .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'r.tenant_id').onRef('c.id', '=', 'r.case_id'))
    .select([
      // as on their desk: a worker who has given the case away no longer writes in it, a lead does in every case of the contract
      sql<number>`(count(*) filter (where r.state = 'returned' and (r.worker_id = ${id} or ${role === 'lead'} and r.made_by = ${accountId})))::int`.as('returned'),
      sql<number>`(count(*) filter (where r.state = 'signed' and r.made_by <> ${accountId}))::int`.as('toDecide')
    ])
    .where('r.tenant_id', '=', tenant.id)
    .where('r.state', 'in', ['returned', 'signed'])
    .where(sql<boolean>`r.walled_from = '{}'`)
    .where('c.stage', 'in', openStages)
    .executeTakeFirstOrThrow()
  const counts = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('core.referral')
        .select(sql<number>`count(*)::int`.as('n'))
        .where('to_tenant', '=', tenant.id)
        .where(sql<boolean>`to_contract in ${ownContracts}`)
        .where('state', '=', 'sent')
        .where(behindNoWall)
        .$asScalar()
        .$notNull()
        .as('sent'),
      eb
        .selectFrom('core.referral as r')
        .select(sql<number>`count(*)::int`.as('n'))
        .where('r.tenant_id', '=', tenant.id)
        .where('r.worker_id', '=', id)
        .where(cameBack)
        .where(behindNoWall)
        .$asScalar()
        .$notNull()
        .as('back'),
      eb
        .selectFrom('core.risk_notice')
        .select(sql<number>`count(*)::int`.as('n'))
        .where('tenant_id', '=', tenant.id)
        .where('post_id', '=', id)
        .where('seen_at', 'is', null)
        .where(behindNoWall)
        .$asScalar()
        .$notNull()
        .as('notices')
    ])
    .executeTakeFirstOrThrow()
  const waiting = { returned: forms.returned, 'referrals-back': counts.back, notices: counts.notices }
  return role === 'lead' ? { ...waiting, 'to-decide': forms.toDecide, referrals: counts.sent } : waiting
}

/** Of what hangs on a case: nobody is kept from it. */
export const behindNoWall = sql<boolean>`(walled_from = '{}')`
