import { router } from '../../rpc.ts'
import { give } from './give.ts'
import { of } from './of.ts'

/** When somebody leaves a project: what is still theirs, and who takes it (7.1.4.c). */
export const leavingRouter = router({ of, give })
