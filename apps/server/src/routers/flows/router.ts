import { router } from '../../rpc.ts'
import { ofMatter } from './of-matter.ts'
import { open } from './open.ts'
import { record } from './record.ts'
import { settle } from './settle.ts'
import { strike } from './strike.ts'

/** The special flows of 7.2: collective, irrational, hardship. */
export const flowsRouter = router({ ofMatter, open, record, strike, settle })
