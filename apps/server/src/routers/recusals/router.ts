import { router } from '../../rpc.ts'
import { declare } from './declare.ts'
import { isOwn } from './is-own.ts'
import { lift } from './lift.ts'
import { needsLead } from './needs-lead.ts'
import { ofCase } from './of-case.ts'

/** Conflicts of interest: declared by whoever has one, lifted by somebody else. */
export const recusalsRouter = router({ ofCase, needsLead, isOwn, declare, lift })
