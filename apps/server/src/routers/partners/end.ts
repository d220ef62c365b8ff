import { isDay } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { updatePartner } from './update-partner.ts'

/** 4.6: a partner takes part until a day, or goes on; nobody is taken out of the directory. @throws Refusal partner/changed, partner/ends-before */
export const end = procedure({ permission: 'partner.write', scope: 'tenant', audit: 'write' })
  .input(z.strictObject({ partnerId: z.uuid(), version: z.int(), untilOn: z.string().refine(isDay, 'not a day').nullable() }))
  .mutation(async ({ ctx, input: { partnerId, version, untilOn } }) => {
    await updatePartner(ctx, { partnerId, version }, { until_on: untilOn })
    ctx.note({ partnerId, untilOn: untilOn ?? '' })
  })
