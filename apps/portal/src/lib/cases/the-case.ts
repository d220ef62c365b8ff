import type { Answers } from '#lib/shell/shell-data.ts'

/** A case as its page knows it. */
export type TheCase = Answers['cases']['get']
/** The newest version of one form. */
export type FormState = TheCase['records'][number]
