import { NotFound } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'

/** What is looked for: a registered matter, or one that is being typed at the counter and has no id yet. */
export interface AskedMatter {
  readonly id: string | null
  /** Null: the petitioner is new. */
  readonly petitionerId: string | null
  readonly title: string
  readonly summary: string
  readonly competentOrgan: string
}

/** @throws NotFound when there is no such matter for this post */
export async function registeredMatter({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, matterId: string): Promise<AskedMatter> {
  const row = await db
    .selectFrom('core.matter')
    .select(['id', 'petitioner_id as petitionerId', 'title', 'summary', 'competent_organ as competentOrgan'])
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', matterId)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}
