import { router } from '../../rpc.ts'
import { add } from './add.ts'
import { change } from './change.ts'
import { end } from './end.ts'
import { list } from './list.ts'
import { participations } from './participations.ts'

/** The directory of partners (4.6 多元联动). */
export const partnersRouter = router({ list, add, change, end, participations })
