import { Refusal } from '@xinshe/plugin-kit/server'
import type { Desk } from './held-case.ts'

interface Tried {
  readonly table: 'behaviour_correction.dissuasion' | 'behaviour_correction.evidence' | 'behaviour_correction.hand_over'
  readonly caseId: string
  readonly id: string
}

/**
 * A second try of one entry comes to the same case; anything else under its id was never added.
 * @throws Refusal behaviour-correction/request-used
 */
export async function mustBeOfCase({ db, tenant }: Pick<Desk, 'db' | 'tenant'>, { table, caseId, id }: Tried): Promise<void> {
  const there = await db
    .selectFrom(table)
    .select('id')
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!there) throw new Refusal('behaviour-correction/request-used')
}
