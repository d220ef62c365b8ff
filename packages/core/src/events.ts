import { z } from 'zod'
import { riskLevel, stage } from './case/case.ts'
import { defineEvent } from './event.ts'
import { accountId, caseId, contactId, contractId, matterId, petitionerId, postId, recordId } from './ids.ts'

const ofCase = { caseId, by: accountId }

export const petitionerRegistered = defineEvent(
  'core/petitioner-registered',
  z.strictObject({ petitionerId, by: accountId })
)
export const matterRegistered = defineEvent(
  'core/matter-registered',
  z.strictObject({ matterId, petitionerId, by: accountId })
)
export const contactRegistered = defineEvent(
  'core/contact-registered',
  z.strictObject({ contactId, matterId, by: accountId })
)
/** The bureau's counter gave a matter to an agency's contract (8.2.a 分派). */
export const matterDispatched = defineEvent(
  'core/matter-dispatched',
  z.strictObject({ matterId, contractId, by: accountId })
)

/** 3.7: five or more came on the matter of this case; 7.2.1 begins. Told once per contact, whoever registered it. */
export const collectiveVisit = defineEvent(
  'core/collective-visit',
  z.strictObject({ caseId, matterId, contactId, headcount: z.int().min(5), by: accountId })
)

export const caseOpened = defineEvent('core/case-opened', z.strictObject({ ...ofCase, matterId, contractId }))
export const caseAssigned = defineEvent(
  'core/case-assigned',
  z.strictObject({ ...ofCase, from: postId.nullable(), to: postId })
)
/** A.30 是: the lead took the case on. */
export const caseAccepted = defineEvent('core/case-accepted', z.strictObject({ ...ofCase, recordId, assignee: postId }))
/** A.30 否. */
export const caseDeclined = defineEvent('core/case-declined', z.strictObject({ ...ofCase, recordId }))
export const caseMoved = defineEvent('core/case-moved', z.strictObject({ ...ofCase, from: stage, to: stage }))
export const serviceBegun = defineEvent('core/service-begun', z.strictObject(ofCase))
/** A question: each subscriber may answer with an objection before the case closes. */
export const caseClosing = defineEvent('core/case-closing', z.strictObject(ofCase))
/** `ending` is C.01. */
export const caseClosed = defineEvent(
  'core/case-closed',
  z.strictObject({ ...ofCase, recordId, ending: z.enum(['referred', 'ended']) })
)
export const caseReopened = defineEvent('core/case-reopened', z.strictObject(ofCase))
export const caseArchived = defineEvent('core/case-archived', z.strictObject(ofCase))

const ofRecord = { ...ofCase, recordId, version: z.int().min(1) }
export const intakeSigned = defineEvent('core/intake-signed', z.strictObject(ofRecord))
export const interviewSubmitted = defineEvent(
  'core/interview-submitted',
  z.strictObject({ ...ofRecord, ordinal: z.int().min(1) })
)
export const planSubmitted = defineEvent('core/plan-submitted', z.strictObject(ofRecord))
export const planApproved = defineEvent('core/plan-approved', z.strictObject(ofRecord))
export const closureSigned = defineEvent('core/closure-signed', z.strictObject(ofRecord))
/** The lead sent a form back with comments at its fields. */
export const recordReturned = defineEvent('core/record-returned', z.strictObject({ ...ofRecord, form: z.string() }))
export const recordApproved = defineEvent('core/record-approved', z.strictObject({ ...ofRecord, form: z.string() }))

/** 6.3.3.b: the level of a case was set; `from` is what it was. */
export const riskRated = defineEvent('core/risk-rated', z.strictObject({ ...ofCase, from: riskLevel.nullable(), to: riskLevel }))

/** Every event the core announces. */
export const coreEvents = [
  petitionerRegistered,
  matterRegistered,
  contactRegistered,
  matterDispatched,
  collectiveVisit,
  caseOpened,
  caseAssigned,
  caseAccepted,
  caseDeclined,
  caseMoved,
  serviceBegun,
  caseClosing,
  caseClosed,
  caseReopened,
  caseArchived,
  intakeSigned,
  interviewSubmitted,
  planSubmitted,
  planApproved,
  closureSigned,
  recordReturned,
  recordApproved,
  riskRated
] as const
