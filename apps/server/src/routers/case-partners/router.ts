import { router } from '../../rpc.ts'
import { assign } from './assign.ts'
import { end } from './end.ts'
import { ofCase } from './of-case.ts'
import { write } from './write.ts'

/** What whoever holds a case shares with partners (6.3.2.a). */
export const casePartnersRouter = router({ ofCase, assign, write, end })
