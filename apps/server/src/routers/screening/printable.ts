import { matterId } from '@xinshe/core/ids.ts'
import type { PrintOptions } from '@xinshe/print/print-form.ts'
import type { FilledScreening } from '@xinshe/print/print-screening.ts'
import { shortDateTime, today } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { filledScreening } from '../../print/filled-screening.ts'
import { screeningOf } from './screening-of.ts'

/** The screening of a matter as it will be printed (7.1.2.l): 协助甄别意见, and the authority's decision where its document is there. */
export const printable = procedure({ permission: 'screening.read', scope: 'tenant', audit: 'read', purpose: 'service' })
  .input(z.strictObject({ matterId }))
  .query(async ({ ctx, input }): Promise<{ filled: FilledScreening; options: PrintOptions }> => {
    const screening = await screeningOf(ctx, input.matterId)
    ctx.note({ petitionerId: screening.petitionerId, matterId: input.matterId })
    const now = ctx.now()
    return { filled: filledScreening(screening), options: { watermark: `${ctx.identity!.account.displayName} ${shortDateTime(now, 'zh', today(now))}` } }
  })
