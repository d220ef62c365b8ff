import { router } from '../../rpc.ts'
import { get } from './get.ts'
import { publishYear } from './publish-year.ts'

/** Which days are worked (4.1). */
export const calendarRouter = router({ get, publishYear })
