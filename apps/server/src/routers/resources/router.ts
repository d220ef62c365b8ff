import { router } from '../../rpc.ts'
import { gaps } from './gaps.ts'
import { link } from './link.ts'
import { ofCase } from './of-case.ts'
import { strike } from './strike.ts'

/** What a case needs and what was linked for it (6.3.1.e, 7.1.3.g, 7.1.4.g). */
export const resourcesRouter = router({ ofCase, link, strike, gaps })
