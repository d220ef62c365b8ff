import type { Answers } from '#lib/shell/shell-data.ts'

/** The directory of partners (4.6), as its page knows it. */
export type Partners = Answers['partners']['list']
export type KeptPartner = Partners[number]
