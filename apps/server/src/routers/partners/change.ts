import { partnerForm } from '@xinshe/core/partner/partner-form.ts'
import { incomplete } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { updatePartner } from './update-partner.ts'

/** 4.6: what the directory says of a partner is corrected. @throws Refusal record/incomplete, partner/changed; NotFound for one of others */
export const change = procedure({ permission: 'partner.write', scope: 'tenant', audit: 'write' })
  .input(z.strictObject({ partnerId: z.uuid(), version: z.int(), answers: z.record(z.string(), z.unknown()) }))
  .mutation(async ({ ctx, input: { partnerId, version, answers } }) => {
    const submitted = partnerForm.submit(answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)

    const { type, name, sinceOn, organisation = null, phone = null, fields = null } = submitted.answers
    await updatePartner(ctx, { partnerId, version }, { type, name, organisation, phone, fields, since_on: sinceOn })
    ctx.note({ partnerId })
  })
