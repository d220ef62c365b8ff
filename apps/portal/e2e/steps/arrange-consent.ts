import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { addDays } from '@xinshe/words'
import { dayHere, type Arranged } from './arrange.ts'
import { told } from './ask.ts'

interface Wish {
  readonly agency: string
  readonly place: string
  readonly parts: readonly string[]
}

/** A consent to sharing with an agency in one place, entered by the person at this page. */
export async function sharingConsent(page: Page, tenant: string, { caseId }: Arranged, { agency, place, parts }: Wish): Promise<void> {
  const agencies: { contractId: string; tenantId: string; agencyName: string; tenantName: string }[] = await told(page, { tenant }, 'consents.recipients', null)
  const { tenantId, contractId } = agencies.find(({ agencyName, tenantName }) => agencyName === agency && tenantName === place)!
  await told(page, { tenant }, 'consents.record', {
    requestId: randomUUID(), caseId, kind: 'sharing', form: 'electronic', givenOn: dayHere(), validUntil: addDays(dayHere(), 30), recipient: { kind: 'agency', tenantId, contractId }, purpose: '心理支持', parts, note: '本人在平板上签名'
  })
}
