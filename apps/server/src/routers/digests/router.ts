import { router } from '../../rpc.ts'
import { mine } from './mine.ts'
import { see } from './see.ts'

/** One digest a day. */
export const digestsRouter = router({ mine, see })
