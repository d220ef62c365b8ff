import type { Vault } from '@xinshe/db/sealing/vault.ts'
import type { NoteSide } from '@xinshe/core/partner/share-state.ts'
import { mustBeTheSame } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { notePlace } from './places.ts'

export interface NewNote {
  readonly shareId: string
  readonly noteId: string
  readonly side: NoteSide
  readonly text: string
}

/** Writes a note under one sharing, with its author's name sealed beside it: neither side reads the other's accounts. Sent twice, it stands once. @throws Refusal record/recorded-otherwise */
export async function insertNote({ db, tenant, identity }: Pick<DeskContext, 'db' | 'tenant' | 'identity'>, { shareId, noteId, side, text }: NewNote, keys: Pick<Vault, 'seal' | 'unseal'>): Promise<void> {
  const sealed = await keys.seal(shareId, notePlace(noteId), { text, by: identity?.account.displayName ?? '' })
  const { numInsertedOrUpdatedRows: isNew } = await db
    .insertInto('core.shared_note')
    .values({ tenant_id: tenant.id, id: noteId, case_partner_id: shareId, side, sealed })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  if (isNew) return

  const recorded = await db
    .selectFrom('core.shared_note')
    .select(['case_partner_id as shareId', 'side', 'sealed'])
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', noteId)
    .executeTakeFirst()
  mustBeTheSame(recorded, { shareId, side })
  const { text: written } = await keys.unseal(shareId, notePlace(noteId), recorded!.sealed)
  mustBeTheSame({ text: written }, { text })
}
