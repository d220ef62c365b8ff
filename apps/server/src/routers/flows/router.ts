import { router } from '../../rpc.ts'
import { due } from './due.ts'
import { ofMatter } from './of-matter.ts'
import { open } from './open.ts'
import { record } from './record.ts'
import { settle } from './settle.ts'
import { strike } from './strike.ts'

/** The special flows of 7.2: collective, irrational, hardship. */
export const flowsRouter = router({ ofMatter, due, open, record, strike, settle })
