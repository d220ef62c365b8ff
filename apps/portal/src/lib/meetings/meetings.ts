import type { Answers } from '#lib/shell/shell-data.ts'

/** The meetings of a case, as its page knows them. */
export type Meetings = Answers['meetings']['ofCase']
export type Meeting = Meetings[number]
