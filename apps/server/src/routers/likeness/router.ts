import { router } from '../../rpc.ts'
import { candidates } from './candidates.ts'
import { compare } from './compare.ts'
import { dismiss } from './dismiss.ts'
import { elsewhere } from './elsewhere.ts'
import { link } from './link.ts'
import { unlink } from './unlink.ts'

/** 7.1.2.j: the finder proposes, a person decides, and nothing is lost by it. */
export const likenessRouter = router({ candidates, compare, link, dismiss, unlink, elsewhere })
