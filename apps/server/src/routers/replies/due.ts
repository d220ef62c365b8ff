import { sql } from 'kysely'
import { isPromiseAsked } from '@xinshe/core/reply/promise-state.ts'
import { today } from '@xinshe/words'
import { ownContracts, postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { openPromises } from './open-promises.ts'

/** 7.1.4.i: promised replies that are near or overdue in own cases, and to a lead the overdue ones of the project, with whose they are. */
export const due = procedure({ permission: 'case.write', scope: 'tenant', audit: 'read', purpose: 'service' }).query(async ({ ctx }) => {
  const { id: postId, role } = postOf(ctx)
  const day = today(ctx.now())
  const rows = await openPromises(ctx)
    .where((eb) => eb.or([eb('c.worker_id', '=', postId), ...(role === 'lead' ? [sql<boolean>`c.contract_id in ${ownContracts}`] : [])]))
    .limit(500)
    .execute()
  return rows
    .filter(({ dueOn, workerId }) => isPromiseAsked({ dueOn, isMine: workerId === postId }, day))
    .map(({ workerName, ...row }) => ({ ...row, isOverdue: row.dueOn < day, workerName: row.workerId === postId ? null : workerName }))
})
