import { router } from '../../rpc.ts'
import { choices } from './choices.ts'
import { create } from './create.ts'
import { end } from './end.ts'
import { get } from './get.ts'
import { handOverCases } from './hand-over-cases.ts'
import { list } from './list.ts'
import { ofAgency } from './of-agency.ts'
import { openCases } from './open-cases.ts'

/** Who may do what, where, until when (3.9): the bureau's contracts with agencies. */
export const contractsRouter = router({ list, get, choices, create, end, openCases, handOverCases, ofAgency })
