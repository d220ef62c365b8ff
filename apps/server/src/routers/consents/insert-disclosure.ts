import { randomUUID } from 'node:crypto'
import type { Recipient } from '@xinshe/core/consent/consent.ts'
import type { SharedPart } from '@xinshe/core/consent/parts.ts'
import { insertOnce, Refusal } from '@xinshe/plugin-kit/server'
import type { DeskContext } from '../../desk-context.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { recipientColumns } from './recipient-columns.ts'

export interface NewDisclosure {
  readonly use: 'sharing' | 'media'
  readonly recipient: Recipient
  readonly parts: readonly SharedPart[]
  readonly consentId: string | null
  readonly law: string
  readonly purpose: string
}

/** A line of the ledger of what left a case, under an id of the page's making where it may be sent again. */
export async function disclosureRow({ caseRow }: Pick<DeskContext, 'caseRow'>, caseId: string, { use, recipient, parts, consentId, law, purpose }: NewDisclosure, id: string = randomUUID()) {
  return {
    clear: { ...(await caseRow(caseId)), id, use, basis: consentId ? ('consent' as const) : ('law' as const), consent_id: consentId, ...recipientColumns(recipient), parts: [...parts] },
    sealed: { under: caseId, fields: { purpose, law } }
  }
}

/**
 * Writes down what left the case, to whom and on what (4.5.b); the database checks the permission once more.
 * @throws Refusal consent/missing when it does not carry this, or was withdrawn at this moment
 */
export async function insertDisclosure(ctx: Pick<DeskContext, 'db' | 'sealing'>, row: Awaited<ReturnType<typeof disclosureRow>>): Promise<string> {
  await refuseByDatabase(insertOnce(ctx, 'core.disclosure', row), { '23514': () => new Refusal('consent/missing') })
  return row.clear.id
}
