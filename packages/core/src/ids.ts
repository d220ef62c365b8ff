import { z } from 'zod'

/** Ids are branded, so that a case's id cannot be passed where a petitioner's is meant. */
export const tenantId = z.uuid().brand<'TenantId'>()
export const agencyId = z.uuid().brand<'AgencyId'>()
export const contractId = z.uuid().brand<'ContractId'>()
export const accountId = z.uuid().brand<'AccountId'>()
export const postId = z.uuid().brand<'PostId'>()
export const petitionerId = z.uuid().brand<'PetitionerId'>()
export const matterId = z.uuid().brand<'MatterId'>()
export const contactId = z.uuid().brand<'ContactId'>()
export const caseId = z.uuid().brand<'CaseId'>()
export const recordId = z.uuid().brand<'RecordId'>()
export const documentId = z.uuid().brand<'DocumentId'>()
export const entryId = z.uuid().brand<'EntryId'>()

export type TenantId = z.infer<typeof tenantId>
export type AgencyId = z.infer<typeof agencyId>
export type ContractId = z.infer<typeof contractId>
/** A person who signs in. One account may hold several posts. */
export type AccountId = z.infer<typeof accountId>
/** A post of an account: the role at a tenant or in a contract. The responsible worker of a case is a post. */
export type PostId = z.infer<typeof postId>
export type PetitionerId = z.infer<typeof petitionerId>
export type MatterId = z.infer<typeof matterId>
export type ContactId = z.infer<typeof contactId>
export type CaseId = z.infer<typeof caseId>
export type RecordId = z.infer<typeof recordId>
export type DocumentId = z.infer<typeof documentId>
export type EntryId = z.infer<typeof entryId>
