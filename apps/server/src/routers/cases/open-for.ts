import { matterId, postId } from '@xinshe/core/ids.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import type { DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { caseIdOf } from './case-id.ts'
import { excuseOverload, mustBeExcused, overloadReason } from './excuse-overload.ts'
import { openCase } from './open-case.ts'
import { servingWorkers } from './workers-here.ts'

/**
 * The lead opens the case of a dispatched matter and names its worker (8.2.a 分派). Two leads at once open one case;
 * the one who named another worker is told who has it.
 * With `onlyNew` a case that is open already is refused, so that what is taken back was given here.
 * @throws Refusal case/worker-not-of-contract, case/recused, case/closed-to-colleague, case/opened-already, case/with-another-worker, caseload/reason-missing; NotFound when the case there is walled from this lead
 */
export const openFor = procedure({ permission: 'case.approve', scope: 'tenant', audit: 'write', purpose: 'supervision' })
  .input(z.strictObject({ matterId, workerId: postId, onlyNew: z.boolean().default(false), overload: overloadReason }))
  .mutation(async ({ ctx, input }) => {
    const worker = (await servingWorkers(ctx, [input.matterId])).find(({ id }) => id === input.workerId)
    if (!worker) throw new Refusal('case/worker-not-of-contract')
    const earlier = await casesOf(ctx, input.matterId, worker.contractId)
    const open = earlier.find(({ stage }) => stage !== 'declined' && stage !== 'archived')
    if (open) return opened(open, worker.id, input.onlyNew)

    if (worker.aside) throw new Refusal(worker.aside === 'recused' ? 'case/recused' : 'case/closed-to-colleague')
    mustBeExcused(worker, input.overload)
    const id = caseIdOf({ matterId: input.matterId, contractId: worker.contractId, nth: earlier.length + 1 })
    const number = await openCase(ctx, { id, matterId: input.matterId, contractId: worker.contractId, workerId: worker.id })
    if (number) await excuseOverload(ctx, id, worker, input.overload)

    const there = number === null ? opened(await caseThere(ctx, id), worker.id, input.onlyNew) : { caseId: id, number }
    ctx.note({ caseId: id, matterId: input.matterId, workerId: worker.id })
    return there
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
  return withWorkers(db)
    .where('c.tenant_id', '=', tenant.id)
    .where('c.matter_id', '=', matterId)
    .where('c.contract_id', '=', contractId)
    .execute()
}

/** What another lead has just opened. A case that cannot be read is no answer, and no fault either. */
async function caseThere({ db, tenant }: DeskContext, id: string) {
  const found = await withWorkers(db).where('c.tenant_id', '=', tenant.id).where('c.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

function withWorkers(db: DeskContext['db']) {
  return db
    .selectFrom('core.case as c')
    .leftJoin('core.post as w', 'w.id', 'c.worker_id')
    .leftJoin('core.account as a', 'a.id', 'w.account_id')
    .select(['c.id', 'c.number', 'c.stage', 'c.worker_id as workerId', 'a.display_name as workerName'])
}

/**
 * The case that is there is the answer to the same question asked again, and to no other; whoever asked is told who has it.
 * @throws Refusal case/with-another-worker, case/opened-already
 */
function opened({ id, number, workerId, workerName }: Awaited<ReturnType<typeof caseThere>>, asked: string, onlyNew: boolean): { caseId: string; number: string } {
  if (workerId === asked && !onlyNew) return { caseId: id, number }
  const who = workerName ?? ''
  throw new Refusal(onlyNew ? 'case/opened-already' : 'case/with-another-worker', [{ message: say(`${who}（${number}）`, `${who} (${number})`), caseId: id, number, workerName }])
}
