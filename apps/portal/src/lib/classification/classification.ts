import type { Answers } from '#lib/shell/shell-data.ts'

/** How the contacts of a matter are classified, as its page knows it. */
export type Classification = Answers['classification']['ofMatter']
/** One standing classification of one contact. */
export type Flag = Classification['classifications'][number]
export type Contact = Answers['cases']['matter']['contacts'][number]
