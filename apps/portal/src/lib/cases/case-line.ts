import type { Answers } from '#lib/shell/shell-data.ts'

/** One case in a list. */
export type CaseLine = Answers['cases']['list']['cases'][number]
