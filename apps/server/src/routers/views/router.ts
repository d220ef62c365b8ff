import { router } from '../../rpc.ts'
import { change } from './change.ts'
import { list } from './list.ts'
import { save } from './save.ts'

/** Lists kept under a name. */
export const viewsRouter = router({ list, save, change })
