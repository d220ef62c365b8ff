/** The core's documents of a case, as far as a plugin needs them: it never gets their content. */
export interface Documents {
  /** The SHA-256 of what is stored now; null when it is gone or was changed so that it does not open. @throws when the store or its key is away */
  hashOf(caseId: string, documentId: string): Promise<Buffer | null>
}

/** What events and jobs are given: they run for a whole contract and look into no file. */
export const noDocuments: Documents = { hashOf: () => Promise.reject(new Error('an event or a job reads no document')) }
