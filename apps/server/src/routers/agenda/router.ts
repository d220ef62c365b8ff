import { router } from '../../rpc.ts'
import { between } from './between.ts'

/** A worker's days. */
export const agendaRouter = router({ between })
