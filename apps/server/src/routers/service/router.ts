import { router } from '../../rpc.ts'
import { log } from './log.ts'
import { ofCase } from './of-case.ts'
import { own } from './own.ts'
import { record } from './record.ts'
import { strike } from './strike.ts'

/** The service log (3.8, 6.1). */
export const serviceRouter = router({ own, ofCase, record, log, strike })
