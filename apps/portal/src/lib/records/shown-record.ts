import type { Answers } from '#lib/shell/shell-data.ts'

/** A signed form as its page shows it: identity masked, with what the lead said and its other versions. */
export type ShownRecord = Answers['records']['get']
export type Verdict = ShownRecord['verdicts'][number]
