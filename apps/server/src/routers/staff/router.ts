import { router } from '../../rpc.ts'
import { acts } from './acts.ts'
import { add } from './add.ts'
import { end } from './end.ts'
import { list } from './list.ts'
import { setWorkingTime } from './set-working-time.ts'

/** Whom an agency employs, in which contract, from when to when. */
export const staffRouter = router({ list, add, setWorkingTime, end, acts })
