import { router } from '../../rpc.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { raiseAlarm } from './raise-alarm.ts'
import { write } from './write.ts'

/** The partner's desk (6.3.2.a): what is shared with them, and nothing else. */
export const sharedCasesRouter = router({ list, get, write, raiseAlarm })
