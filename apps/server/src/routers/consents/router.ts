import { router } from '../../rpc.ts'
import { disclose } from './disclose.ts'
import { ofCase } from './of-case.ts'
import { recipients } from './recipients.ts'
import { record } from './record.ts'
import { withdraw } from './withdraw.ts'

/** What a person permits, takes back, and what left the case on it (4.5.b, 8.3.a). */
export const consentsRouter = router({ ofCase, recipients, record, withdraw, disclose })
