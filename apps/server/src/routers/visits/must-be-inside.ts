import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'

/** Of a visit that goes on nobody but the visitor says that it ends or takes longer; whether it goes on the database says. @throws Refusal visit/not-yours */
export async function mustBeInside({ db, tenant, actor }: Pick<DeskContext, 'db' | 'tenant' | 'actor'>, visitId: string): Promise<void> {
  const visit = await db
    .selectFrom('core.home_visit')
    .select(['made_by as visitor', 'ended_at as endedAt'])
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', visitId)
    .executeTakeFirst()
  if (visit && visit.endedAt === null && visit.visitor !== actor.userId) throw new Refusal('visit/not-yours')
}
