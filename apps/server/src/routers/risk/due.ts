import { riskDue } from '@xinshe/core/risk/risk-due.ts'
import { postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { ruleHere } from '../rules/rules-here.ts'
import { riskFactsHere } from './risk-facts.ts'
import { settingHere } from './setting-here.ts'

/**
 * What the levels of cases ask of this post: of its own cases everything, of the cases of a project it leads the second
 * name of red. The longest overdue come first.
 */
export const due = procedure({ permission: 'risk.write', scope: 'tenant', audit: 'read', purpose: 'service' }).query(async ({ ctx }) => {
  const [facts, setting, contact] = await Promise.all([riskFactsHere(ctx, ctx.actor.postId!), settingHere(ctx), ruleHere(ctx, 'core/risk-contact')])
  const isLead = postOf(ctx).role === 'lead'
  return facts
    .flatMap(({ isMine, ratedBy, ratedAs, caseId, number, ...one }) =>
      riskDue(one, setting, ctx.now(), { asksContact: contact.isOn })
        .filter(({ kind }) => (kind === 'confirm' ? ratedBy !== ctx.actor.userId && (isLead || (isMine && ratedAs === 'lead')) : isMine))
        .map((duty) => ({ ...duty, caseId, number, level: one.level }))
    )
    .sort((one, other) => (one.dueAt ?? one.dueOn).localeCompare(other.dueAt ?? other.dueOn))
})
