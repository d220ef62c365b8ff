import { caseId } from '@xinshe/core/ids.ts'
import { partnerTypeTitles } from '@xinshe/core/partner/partner-type.ts'
import { NotFound, Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { sql } from 'kysely'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { reason } from '../act-input.ts'
import { heldCase } from '../records/held-case.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { sharesOf } from './shares-of.ts'

/** 6.3.2.a: a case is shared with a partner no longer, from this moment on. @throws NotFound; Refusal partner/over */
export const end = procedure({ permission: 'case-partner.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId, id: z.uuid(), reason }))
  .mutation(async ({ ctx, input: { caseId, id, reason } }) => {
    await heldCase(ctx, caseId, 'write')
    const share = (await sharesOf(ctx, caseId)).find((one) => one.id === id)
    if (!share) throw new NotFound()
    if (share.state === 'over') throw new Refusal('partner/over')
    await refuseByDatabase(sql`select core.end_case_partner(${ctx.tenant.id}, ${id})`.execute(ctx.db), { '42501': () => new Refusal('partner/over') })
    const { zh, en } = share.partnerType ? partnerTypeTitles[share.partnerType] : say('合作伙伴', 'partner')
    await ctx.timeline({ caseId, kind: 'core/partner-ended', title: say(`结束与${zh}的共享`, `No longer shared with a partner (${en})`), text: [share.partnerName, reason].filter(Boolean).join('\n') })
    ctx.note({ casePartnerId: id })
  })
