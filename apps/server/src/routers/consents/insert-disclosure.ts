import { randomUUID } from 'node:crypto'
import type { Recipient } from '@xinshe/core/consent/consent.ts'
import type { SharedPart } from '@xinshe/core/consent/parts.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { disclosurePlace } from './ledger.ts'
import { recipientColumns } from './recipient-columns.ts'

export interface NewDisclosure {
  readonly use: 'sharing' | 'media'
  readonly recipient: Recipient
  readonly parts: readonly SharedPart[]
  readonly consentId: string | null
  readonly law: string
  readonly purpose: string
}

/**
 * Writes down what left the case, to whom and on what (4.5.b); the database checks the permission once more.
 * @throws Refusal consent/missing when it does not carry this, or was withdrawn at this moment
 */
export async function insertDisclosure(ctx: Pick<DeskContext, 'db' | 'vault' | 'caseRow'>, caseId: string, { use, recipient, parts, consentId, law, purpose }: NewDisclosure): Promise<string> {
  const id = randomUUID()
  const inserted = ctx.db
    .insertInto('core.disclosure')
    .values({
      ...(await ctx.caseRow(caseId)),
      id,
      use,
      basis: consentId ? 'consent' : 'law',
      consent_id: consentId,
      ...recipientColumns(recipient),
      parts: [...parts],
      sealed: await ctx.vault.seal(caseId, disclosurePlace(id), { purpose, law })
    })
    .execute()
  await refuseByDatabase(inserted, { '23514': () => new Refusal('consent/missing') })
  return id
}
