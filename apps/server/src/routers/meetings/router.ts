import { router } from '../../rpc.ts'
import { callOff } from './call-off.ts'
import { convene } from './convene.ts'
import { minute } from './minute.ts'
import { ofCase } from './of-case.ts'

/** Meetings that are held about a case (7.1.4.h). */
export const meetingsRouter = router({ ofCase, convene, minute, callOff })
