import { sql } from 'kysely'
import { caseId } from '@xinshe/core/ids.ts'
import { daysWithoutReceipt } from '@xinshe/core/referral/receipt-state.ts'
import { referralState } from '@xinshe/core/referral/referral.ts'
import { today } from '@xinshe/words'
import { z } from 'zod'
import { postOf, readKeys } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { containing } from '../containing.ts'
import { cameBack, isShut, isShutInHand } from './came-back.ts'
import { referralLines } from './parties.ts'

const most = 200

/**
 * The two queues of 6.4, sent and received, the newest first; by agency, organ, place and case number to be searched.
 * `caseId`: of one case, those it sent and the one it was opened from. `isBack`: those of one's own cases that came back or
 * failed, or whose permission is gone, as long as something is to be done about it. `isShut`: those the receiver has to end
 * without reading them.
 */
export const list = procedure({ permission: 'referral.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ box: z.enum(['sent', 'received']), states: z.array(referralState).max(8).default([]), q: z.string().trim().max(80).default(''), caseId: caseId.optional(), isBack: z.boolean().default(false), isShut: z.boolean().default(false) }))
  .query(async ({ ctx, input }) => {
    const mine =
      input.box === 'sent'
        ? sql<boolean>`r.tenant_id = ${ctx.tenant.id} and array[r.contract_id, r.worker_id, r.case_id] && ${readKeys}`
        : sql<boolean>`r.sent_at is not null and r.to_tenant = ${ctx.tenant.id} and array[r.to_contract, r.to_worker] && ${readKeys}`
    const rows = await referralLines(ctx)
      .select(['r.id', 'r.state', 'r.version', 'r.receipt_due_on as receiptDueOn', 'r.follow_up_on as followUpOn', 'r.sent_at as sentAt', 'r.received_at as receivedAt', 'r.closed_at as closedAt', 'r.made_at as madeAt', 'r.organ'])
      .select(['g.name as fromName', 't.name as fromPlace', 'h.name as toName', 'u.name as toPlace', 'c.number as caseNumber', 'd.number as toNumber', 'r.to_case as toCase'])
      .select(isShut.as('isShut'))
      .where(mine)
      .$if(input.states.length > 0, (query) => query.where('r.state', 'in', input.states))
      .$if(input.caseId !== undefined, (query) => query.where(input.box === 'sent' ? 'r.case_id' : 'r.to_case', '=', input.caseId!))
      .$if(input.isBack, (query) => query.where('r.worker_id', '=', postOf(ctx).id).where(cameBack))
      .$if(input.isShut, (query) => query.where(isShutInHand))
      .$if(input.q !== '', (query) => query.where(sql<boolean>`concat_ws(' ', g.name, t.name, h.name, u.name, r.organ, c.number, d.number) ilike ${containing(input.q)}`))
      .orderBy(sql`coalesce(r.sent_at, r.made_at)`, 'desc')
      .orderBy('r.id')
      .limit(most)
      .execute()
    const day = today(ctx.now())
    return rows.map((row) => ({ ...row, daysLate: daysWithoutReceipt(row, day) }))
  })
