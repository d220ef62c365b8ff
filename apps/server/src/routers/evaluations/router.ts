import { router } from '../../rpc.ts'
import { download } from './download.ts'
import { ofContract } from './of-contract.ts'
import { recordOwn } from './record-own.ts'
import { record } from './record.ts'

/** Evaluations of contracts (7.1.5). */
export const evaluationsRouter = router({ ofContract, record, recordOwn, download })
