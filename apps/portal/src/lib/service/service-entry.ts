import type { Answers } from '#lib/shell/shell-data.ts'

type OwnEntry = Answers['service']['own']['entries'][number]

/** One entry of the service log, as far as it can be corrected. */
export type ServiceEntry = Pick<OwnEntry, 'id' | 'caseId' | 'method' | 'techniques' | 'on' | 'minutes' | 'persons'> & { readonly text?: string | null }
