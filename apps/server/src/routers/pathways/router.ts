import { router } from '../../rpc.ts'
import { ofCase } from './of-case.ts'
import { write } from './write.ts'

/** 四到位 (4.4.b). */
export const pathwaysRouter = router({ ofCase, write })
