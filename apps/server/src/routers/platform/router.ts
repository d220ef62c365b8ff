import { router } from '../../rpc.ts'
import { addAdministrator } from './add-administrator.ts'
import { addAgency } from './add-agency.ts'
import { addTenant } from './add-tenant.ts'
import { list } from './list.ts'

/** The platform operator's desk: bureaus, agencies and their first administrators; no content. */
export const platformRouter = router({ list, addTenant, addAgency, addAdministrator })
