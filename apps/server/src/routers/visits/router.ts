import { router } from '../../rpc.ts'
import { buddies } from './buddies.ts'
import { checkIn } from './check-in.ts'
import { checkOutFor } from './check-out-for.ts'
import { checkOut } from './check-out.ts'
import { extend } from './extend.ts'
import { incidents } from './incidents.ts'
import { recordIncident } from './record-incident.ts'
import { underWay } from './under-way.ts'

/** Safety of workers at home visits (7.2.2.f, B.04). */
export const visitsRouter = router({ buddies, checkIn, extend, checkOut, checkOutFor, underWay, recordIncident, incidents })
