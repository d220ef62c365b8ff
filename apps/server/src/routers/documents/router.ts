import { router } from '../../rpc.ts'
import { add } from './add.ts'
import { get } from './get.ts'
import { list } from './list.ts'

/** What lies in the file of a case beside its forms (8.4.a). */
export const documentsRouter = router({ add, list, get })
