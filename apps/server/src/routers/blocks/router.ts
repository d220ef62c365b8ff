import { router } from '../../rpc.ts'
import { list } from './list.ts'
import { set } from './set.ts'

/** The bureau's veto on modules. */
export const blocksRouter = router({ list, set })
