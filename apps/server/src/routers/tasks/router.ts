import { router } from '../../rpc.ts'
import { add } from './add.ts'
import { change } from './change.ts'
import { mine } from './mine.ts'
import { ofCase } from './of-case.ts'
import { settle } from './settle.ts'

/** What is due about cases, by whom and until when (7.1.4.b–c). */
export const tasksRouter = router({ mine, ofCase, add, change, settle })
