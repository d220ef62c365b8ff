import { titleOfPost } from '@xinshe/core/post.ts'
import type { Words } from '@xinshe/ui'
import type { Answers } from '#lib/shell/shell-data.ts'

/** Who did it; whose name is not the reader's to know is called by the bureau, else by the post. */
export function actorOfAct({ by, madeRole }: Pick<Answers['tenants']['acts']['acts'][number], 'by' | 'madeRole'>): Words | null {
  return by ?? (madeRole && titleOfPost(madeRole))
}
