import { partnerForm } from '@xinshe/core/partner/partner-form.ts'
import { incomplete, insertOnce } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { z } from 'zod'
import { postOf } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'

/** 4.6: a partner is entered, for the project of this lead or for the bureau. @throws Refusal record/incomplete, record/recorded-otherwise */
export const add = procedure({ permission: 'partner.write', scope: 'tenant', audit: 'write' })
  .input(z.strictObject({ requestId: z.uuid(), answers: z.record(z.string(), z.unknown()) }))
  .mutation(async ({ ctx, input: { requestId, answers } }) => {
    const submitted = partnerForm.submit(answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)

    const { sinceOn, ...said } = submitted.answers
    await insertOnce(ctx, 'core.partner', { clear: { tenant_id: ctx.tenant.id, id: requestId, contract_id: postOf(ctx).contractId, since_on: sinceOn, ...said } })
    ctx.note({ partnerId: requestId, type: said.type })
    return { partnerId: requestId }
  })
