import { router } from '../../rpc.ts'
import { list } from './list.ts'
import { set } from './set.ts'

/** What runs by itself, and the bureau's word on it. */
export const rulesRouter = router({ list, set })
