import { say } from '@xinshe/words'

/** Stands where content is not the reader's to read; true at the bureau, at another agency and for a colleague who had the case before (7.1.4.c). */
export const closedContent = say('（内容仅负责社工、项目负责人和共享对象可见）', '(open to the responsible worker, the project lead and those it is shared with)')
