import type { Vault } from '@xinshe/db/sealing/vault.ts'
import type { DeskContext } from '../../desk-context.ts'
import { notePlace } from './places.ts'

/** What was written to each other under one sharing, the oldest first. @param keys opens it: the own vault, or what was lent to the partner */
export async function notesOf({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>, shareId: string, keys: Pick<Vault, 'unseal'>) {
  const rows = await db
    .selectFrom('core.shared_note')
    .select(['id', 'side', 'sealed', 'made_at as madeAt'])
    .where('tenant_id', '=', tenant.id)
    .where('case_partner_id', '=', shareId)
    .orderBy('made_at')
    .orderBy('id')
    .limit(500)
    .execute()
  return Promise.all(
    rows.map(async ({ sealed, ...note }) => {
      const { text, by } = await keys.unseal(shareId, notePlace(note.id), sealed)
      return { ...note, text: String(text ?? ''), byName: String(by ?? '') }
    })
  )
}
