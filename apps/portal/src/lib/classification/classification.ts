import type { Answers } from '#lib/shell/shell-data.ts'

/** How the contacts of a matter are classified, as its page knows it. */
export type Classification = Answers['classification']['ofMatter']
/** One standing classification of one contact. */
export type Flag = Classification['classifications'][number]
/** What was said of it before: a mark, its correction, or a review. */
export type Mark = Flag['earlier'][number]
export type Contact = Answers['cases']['matter']['contacts'][number]

/** A mark that a reviewer has overruled: whoever marks anew reads the verdict first (3.3). */
export function isOverruled({ holds, isReviewed }: Flag): boolean {
  return isReviewed && !holds
}
