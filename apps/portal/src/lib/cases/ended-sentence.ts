import { isOpen, type Stage } from '@xinshe/core/case/case.ts'
import { say, type Said } from '@xinshe/words'

/** What a page says where a form would be begun, in a case that takes none any more (7.1.4.j, A.30); null while it does. */
export function endedSentence(stage: Stage): Said | null {
  if (isOpen(stage)) return null
  if (stage === 'declined') return say('个案没有接案，只能查看。', 'The case was not taken on and can only be read.')
  return say('个案已结案，只能查看；确需修改时由项目负责人重开。', 'The case is closed and can only be read; the project lead may reopen it.')
}
