import { router } from '../../rpc.ts'
import { list } from './list.ts'
import { set } from './set.ts'

/** The agency's word on the modules it is contracted for. */
export const switchesRouter = router({ list, set })
