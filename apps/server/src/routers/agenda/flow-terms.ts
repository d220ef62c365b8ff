import { openStages } from '@xinshe/core/case/case.ts'
import { flowDue, type FlowDuty } from '@xinshe/core/flow/flow-due.ts'
import { nothingKept } from '@xinshe/core/flow/kept.ts'
import type { TenantContext } from '@xinshe/plugin-kit/server'
import { sql } from 'kysely'
import { openTimedFlows } from '../flows/open-timed-flows.ts'
import { settingHere } from '../risk/setting-here.ts'
import { inCasesOf, type Whose } from './whose.ts'

/** A step of a special flow with a time limit, and on which case it hangs. */
export interface FlowTerm extends FlowDuty {
  readonly caseId: string
  readonly number: string
  readonly flowId: string
  /** Whose case it is, where it is somebody else's. */
  readonly workerName: string | null
}

/** The terms of the special flows of somebody's open cases (7.2.3.b). */
export async function flowTermsOf(ctx: Pick<TenantContext, 'db' | 'tenant' | 'now'>, whose: Whose): Promise<FlowTerm[]> {
  const open = sql<boolean>`c.stage in (${sql.join(openStages)}) and ${inCasesOf(whose)}`
  const [flows, hours] = await Promise.all([openTimedFlows(ctx, open, sql<boolean>`c.worker_id = ${whose.postId}`).execute(), settingHere(ctx)])
  return flows.flatMap(({ openedAt, isMine, workerName, ...flow }) =>
    flowDue({ ...flow, openedAt: openedAt.toISOString(), rating: null, kept: nothingKept, hours }, ctx.now().toISOString()).map((duty) => ({
      ...duty, caseId: flow.caseId!, number: flow.number!, flowId: flow.id, workerName: isMine ? null : workerName
    }))
  )
}
