import { router } from '../../rpc.ts'
import { ofCase } from './of-case.ts'
import { record } from './record.ts'
import { strike } from './strike.ts'

/** How satisfied petitioners are (6.2.d). */
export const satisfactionRouter = router({ ofCase, record, strike })
