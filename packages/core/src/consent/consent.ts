import { isDay, say, type Said } from '@xinshe/words'
import { z } from 'zod'
import { caseId, contractId, documentId, tenantId } from '../ids.ts'
import { line, paragraphs } from '../typed-text.ts'
import { sharedPart } from './parts.ts'

/** What a person permits, each in a document of its own (4.5.b, 8.3.a): agreeing to one is never agreeing to another. */
export const consentKinds = ['service', 'recording', 'sharing', 'media'] as const
export const consentKind = z.enum(consentKinds)
export type ConsentKind = (typeof consentKinds)[number]
export const consentKindTitles: Readonly<Record<ConsentKind, Said>> = {
  service: say('服务同意书', 'Consent to service'),
  recording: say('录音授权书', 'Consent to recording'),
  sharing: say('信息共享同意书', 'Consent to sharing'),
  media: say('媒体授权书', 'Media authorisation')
}

/** How it was given: on paper (the scan is kept with its hash), spoken before a witness, or signed on a screen. */
export const consentForms = ['paper', 'spoken', 'electronic'] as const
export const consentForm = z.enum(consentForms)
export type ConsentForm = (typeof consentForms)[number]
export const consentFormTitles: Readonly<Record<ConsentForm, Said>> = {
  paper: say('纸质签名（扫描件）', 'Signed on paper (scan)'),
  spoken: say('口头同意', 'Spoken'),
  electronic: say('电子签名', 'Signed electronically')
}

/** Spoken is enough to be served; what goes outside takes it in writing, and so does a recording (4.5.b, 8.3.a). */
export function formsOf(kind: ConsentKind): readonly ConsentForm[] {
  return kind === 'service' ? consentForms : consentForms.filter((form) => form !== 'spoken')
}

/** Who is told: an agency of this platform, serving there under this contract, or an organ outside, by name. */
export const recipient = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agency'), tenantId, contractId }),
  z.strictObject({ kind: z.literal('organ'), organ: line(200) })
])
export type Recipient = z.output<typeof recipient>

const day = z.string().refine(isDay)

/** A permission as it is entered into the ledger of a case. */
export const newConsent = z.strictObject({
  caseId,
  kind: consentKind,
  form: consentForm,
  /** The scan; a document of the same case that belongs to no other permission. */
  documentId: documentId.optional(),
  givenOn: day,
  validUntil: day.optional(),
  recipient: recipient.optional(),
  purpose: paragraphs(1000).default(''),
  parts: z.array(sharedPart).max(20).default([]),
  /** Who gave it, who heard it, what it says beside. */
  note: paragraphs(2000).default('')
})
export type NewConsent = z.output<typeof newConsent>
