import { endsByDeath } from '@xinshe/core/case/closure-form.ts'
import { isGrave } from '@xinshe/core/risk/is-grave.ts'
import { Refusal, type TenantContext } from '@xinshe/plugin-kit/server'

/**
 * 7.1.4.f: a case does not close while it is red or orange, with its second name (7.2.2.c) or still without. `closure` is form C
 * as far as it is filled in: a death (C.07) needs no lower level, a referral does (docs/decisions/0028).
 *
 * @throws Refusal risk/grave-level-open
 */
export async function levelMustBeLow({ db, tenant }: Pick<TenantContext, 'db' | 'tenant'>, caseId: string, closure: Readonly<Record<string, unknown>>): Promise<void> {
  if (endsByDeath(closure)) return
  const { risk } = await db.selectFrom('core.case').select('risk').where('tenant_id', '=', tenant.id).where('id', '=', caseId).executeTakeFirstOrThrow()
  if (isGrave(risk)) throw new Refusal('risk/grave-level-open')
}
