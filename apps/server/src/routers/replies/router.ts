import { router } from '../../rpc.ts'
import { due } from './due.ts'
import { ofCase } from './of-case.ts'
import { promise } from './promise.ts'
import { record } from './record.ts'
import { release } from './release.ts'
import { strike } from './strike.ts'

/** What the petitioner was answered, and what was promised until when (6.2.a, 7.1.4.i). */
export const repliesRouter = router({ ofCase, record, strike, promise, release, due })
