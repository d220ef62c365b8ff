import type { Answers } from '#lib/shell/shell-data.ts'

/** The reply log of a case, as its page knows it. */
export type Replies = Answers['replies']['ofCase']
export type Reply = Replies['replies'][number]
export type Promised = Replies['promises'][number]
