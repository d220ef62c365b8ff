import { router } from '../../rpc.ts'
import { create } from './create.ts'
import { get } from './get.ts'
import { reveal } from './reveal.ts'
import { search } from './search.ts'
import { update } from './update.ts'

/** Who petitions: found first, then registered, masked until asked for. */
export const petitionersRouter = router({ search, get, reveal, create, update })
