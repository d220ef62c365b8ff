import type { Recipient } from '@xinshe/core/consent/consent.ts'
import type { Answers } from '#lib/shell/shell-data.ts'

export type Consent = Answers['consents']['ofCase']['consents'][number]
export type Disclosed = Answers['consents']['ofCase']['disclosures'][number]
export type Agencies = Answers['consents']['recipients']

/** A recipient while it is chosen: an agency by place and contract, or an organ by name. */
export interface RecipientText {
  kind: 'agency' | 'organ'
  agency: string | null
  organ: string
}

export function blankRecipient(): RecipientText {
  return { kind: 'agency', agency: null, organ: '' }
}

/** What is sent; undefined while nobody is chosen. */
export function recipientOf({ kind, agency, organ }: RecipientText): Recipient | undefined {
  if (kind === 'organ') return organ.trim() === '' ? undefined : { kind, organ: organ.trim() }
  const [tenantId, contractId] = (agency ?? '').split(' ')
  return tenantId && contractId ? { kind, tenantId: tenantId as never, contractId: contractId as never } : undefined
}
