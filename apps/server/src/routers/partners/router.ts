import { router } from '../../rpc.ts'
import { accounts } from './accounts.ts'
import { add } from './add.ts'
import { appoint } from './appoint.ts'
import { change } from './change.ts'
import { dismiss } from './dismiss.ts'
import { end } from './end.ts'
import { list } from './list.ts'
import { participations } from './participations.ts'

/** The directory of partners (4.6 多元联动) and their accounts (6.3.2.a). */
export const partnersRouter = router({ list, add, change, end, participations, accounts, appoint, dismiss })
