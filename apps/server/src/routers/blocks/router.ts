import { router } from '../../rpc.ts'
import { list } from './list.ts'
import { set } from './set.ts'

/** The bureau's veto on modules (house, section 9). */
export const blocksRouter = router({ list, set })
