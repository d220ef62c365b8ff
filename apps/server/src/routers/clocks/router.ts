import { router } from '../../rpc.ts'
import { correctEvent } from './correct-event.ts'
import { due } from './due.ts'
import { ofMatter } from './of-matter.ts'
import { recordEvent } from './record-event.ts'
import { setRoute } from './set-route.ts'

/** What the authorities did with a matter, and the statutory terms that follow from it. */
export const clocksRouter = router({ due, ofMatter, recordEvent, correctEvent, setRoute })
