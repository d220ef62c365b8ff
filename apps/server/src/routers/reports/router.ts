import { router } from '../../rpc.ts'
import { download } from './download.ts'
import { list } from './list.ts'
import { rows } from './rows.ts'

/** What may be counted here: the reports of core and modules, to read and to take along. */
export const reportsRouter = router({ list, rows, download })
