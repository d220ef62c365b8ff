import { router } from '../../rpc.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { noteFailed } from './note-failed.ts'
import { save } from './save.ts'
import { step } from './step.ts'

/** Demands that are somebody else's, there and back (6.4). */
export const referralsRouter = router({ list, get, save, step, noteFailed })
