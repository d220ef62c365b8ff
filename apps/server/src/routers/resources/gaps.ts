import { sql } from 'kysely'
import { openStages } from '@xinshe/core/case/case.ts'
import { gapOn } from '@xinshe/core/resource/resource-need.ts'
import { today } from '@xinshe/words'
import { ownContracts, postOf, type DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { settingHere } from '../risk/setting-here.ts'
import { ruleHere } from '../rules/rules-here.ts'

/** 7.1.4.g: what plans have needed for so many days without a link: in own cases, and to a lead in all of the project. */
export const gaps = procedure({ permission: 'case.write', scope: 'tenant', audit: 'read', purpose: 'service' }).query(async ({ ctx }) => {
  const [{ needDays }, { isOn }] = [await settingHere(ctx), await ruleHere(ctx, 'core/resource-gap')]
  if (!isOn) return []
  const day = today(ctx.now())
  const rows = await unmetNeeds(ctx)
  return rows
    .map(({ askedOn, isMine, workerName, ...row }) => ({ ...row, dueOn: gapOn(askedOn, needDays), workerName: isMine ? null : workerName }))
    .filter(({ dueOn }) => dueOn <= day)
    .map((row) => ({ ...row, isOverdue: row.dueOn < day }))
})

/** `isUnmet` of the core, asked of the database. Registry facts alone: what is needed is read in the case. */
function unmetNeeds(ctx: Pick<DeskContext, 'db' | 'tenant' | 'identity' | 'actor'>) {
  const { id: postId, role } = postOf(ctx)
  return ctx.db
    .selectFrom('core.resource_need as n')
    .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'n.tenant_id').onRef('c.id', '=', 'n.case_id'))
    .innerJoin('core.post as w', 'w.id', 'c.worker_id')
    .innerJoin('core.account as a', 'a.id', 'w.account_id')
    .select(['n.id as needId', 'n.asked_on as askedOn', 'n.case_id as caseId', 'c.number', 'a.display_name as workerName', sql<boolean>`c.worker_id = ${postId}`.as('isMine')])
    .where('n.tenant_id', '=', ctx.tenant.id)
    .where('n.state', '=', 'open')
    .where('c.stage', 'in', [...openStages])
    .where((eb) => eb.or([eb('c.worker_id', '=', postId), ...(role === 'lead' ? [sql<boolean>`c.contract_id in ${ownContracts}`] : [])]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('core.resource_link as l')
            .select('l.id')
            .whereRef('l.tenant_id', '=', 'n.tenant_id')
            .whereRef('l.need_id', '=', 'n.id')
            .where('l.is_struck', '=', false)
            .where('l.outcome', '<>', 'failed')
            .where((inner) => inner.not(inner.exists(inner.selectFrom('core.resource_link as k').select('k.id').whereRef('k.tenant_id', '=', 'l.tenant_id').whereRef('k.corrects', '=', 'l.id'))))
        )
      )
    )
    .orderBy('n.asked_on')
    .limit(500)
    .execute()
}
