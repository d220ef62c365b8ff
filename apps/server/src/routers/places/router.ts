import { router } from '../../rpc.ts'
import { levels } from './levels.ts'

/** Administrative divisions: where somebody lives, where something happened. */
export const placesRouter = router({ levels })
