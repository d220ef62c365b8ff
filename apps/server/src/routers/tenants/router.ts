import { router } from '../../rpc.ts'
import { acts } from './acts.ts'
import { addOfficer } from './add-officer.ts'
import { children } from './children.ts'
import { endOfficer } from './end-officer.ts'
import { officers } from './officers.ts'
import { overview } from './overview.ts'

/** A bureau's view down its own tree: the bureaus below, their officers, their numbers, what was done. */
export const tenantsRouter = router({ children, overview, officers, addOfficer, endOfficer, acts })
