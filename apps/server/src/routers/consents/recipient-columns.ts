import type { Recipient } from '@xinshe/core/consent/consent.ts'

/** Whom something is told, as three columns; nobody where a permission passes nothing on. */
export function recipientColumns(recipient: Recipient | undefined) {
  if (recipient?.kind === 'agency') return { to_tenant: recipient.tenantId as string, to_contract: recipient.contractId as string, organ: '' }
  return { to_tenant: null, to_contract: null, organ: recipient?.organ ?? '' }
}

export function recipientFrom({ toTenant, toContract, organ }: { toTenant: string | null; toContract: string | null; organ: string }): Recipient | null {
  if (toTenant && toContract) return { kind: 'agency', tenantId: toTenant as never, contractId: toContract as never }
  return organ ? { kind: 'organ', organ } : null
}
