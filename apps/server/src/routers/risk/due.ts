import { isDutyOf } from '@xinshe/core/risk/is-duty-of.ts'
import { riskDue } from '@xinshe/core/risk/risk-due.ts'
import { postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { ruleHere } from '../rules/rules-here.ts'
import { riskFactsHere } from './risk-facts.ts'
import { settingHere } from './setting-here.ts'

/**
 * What the levels of cases ask of this post: of its own cases everything, of the cases of the projects it leads the second
 * name of red, and those that nobody has been in contact with for too long (7.1.4.d). The longest overdue come first.
 */
export const due = procedure({ permission: 'risk.write', scope: 'tenant', audit: 'read', purpose: 'service' }).query(async ({ ctx }) => {
  const { id: postId, role } = postOf(ctx)
  const isLead = role === 'lead'
  const [facts, setting, contact] = await Promise.all([riskFactsHere(ctx, { postId, isLead }), settingHere(ctx), ruleHere(ctx, 'core/risk-contact')])
  return facts
    .flatMap(({ isMine, ratedBy, ratedAs, caseId, number, workerName, ...one }) =>
      riskDue(one, setting, ctx.now(), { asksContact: contact.isOn })
        .filter((duty) => isDutyOf(duty, { isMine, ratedBy, ratedAs }, { accountId: ctx.actor.userId, isLead }))
        .map((duty) => ({ ...duty, caseId, number, level: one.level, workerName: isMine ? null : workerName }))
    )
    .sort((one, other) => (one.dueAt ?? one.dueOn).localeCompare(other.dueAt ?? other.dueOn))
})
