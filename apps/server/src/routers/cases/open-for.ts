import { matterId, postId } from '@xinshe/core/ids.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { caseIdOf } from './case-id.ts'
import { excuseOverload, mustBeExcused, overloadReason } from './excuse-overload.ts'
import { openCase } from './open-case.ts'
import { servingWorkers } from './workers-here.ts'

/**
 * The lead opens the case of a dispatched matter and names its worker (8.2.a 分派). Two leads at once open one case.
 * With `onlyNew` a case that is open already is refused, so that what is taken back was given here.
 * @throws Refusal case/worker-not-of-contract, case/opened-already, caseload/reason-missing; NotFound when the case there is walled from this lead
 */
export const openFor = procedure({ permission: 'case.approve', scope: 'tenant', audit: 'write', purpose: 'supervision' })
  .input(z.strictObject({ matterId, workerId: postId, onlyNew: z.boolean().default(false), overload: overloadReason }))
  .mutation(async ({ ctx, input }) => {
    const worker = (await servingWorkers(ctx, [input.matterId])).find(({ id }) => id === input.workerId)
    if (!worker) throw new Refusal('case/worker-not-of-contract')
    const earlier = await casesOf(ctx, input.matterId, worker.contractId)
    const open = earlier.find(({ stage }) => stage !== 'declined' && stage !== 'archived')
    if (open && input.onlyNew) throw new Refusal('case/opened-already')
    if (open) return { caseId: open.id, number: open.number }

    mustBeExcused(worker, input.overload)
    const id = caseIdOf({ matterId: input.matterId, contractId: worker.contractId, nth: earlier.length + 1 })
    const number = await openCase(ctx, { id, matterId: input.matterId, contractId: worker.contractId, workerId: worker.id })
    if (number) await excuseOverload(ctx, id, worker, input.overload)

    if (number === null && input.onlyNew) throw new Refusal('case/opened-already')
    ctx.note({ caseId: id, matterId: input.matterId, workerId: worker.id })
    return { caseId: id, number: number ?? (await numberOf(ctx, id)) }
  })

/** @throws NotFound when the matter was not dispatched to that contract */
async function casesOf({ db, tenant }: DeskContext, matterId: string, contractId: string) {
  const matter = await db
    .selectFrom('core.matter')
    .select('served_by')
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', matterId)
    .executeTakeFirst()
  if (!matter?.served_by.includes(contractId)) throw new NotFound()
  return db
    .selectFrom('core.case')
    .select(['id', 'number', 'stage'])
    .where('tenant_id', '=', tenant.id)
    .where('matter_id', '=', matterId)
    .where('contract_id', '=', contractId)
    .execute()
}

/** Of the case another lead has just opened. One that cannot be read is no answer, and no fault either. */
async function numberOf({ db, tenant }: DeskContext, id: string): Promise<string> {
  const opened = await db.selectFrom('core.case').select('number').where('tenant_id', '=', tenant.id).where('id', '=', id).executeTakeFirst()
  if (!opened) throw new NotFound()
  return opened.number
}
