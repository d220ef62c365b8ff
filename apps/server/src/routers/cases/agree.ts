import { caseId } from '@xinshe/core/ids.ts'
import { agreement } from '@xinshe/core/plan/plan.ts'
import { Refusal } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { mustBeAgreementScan } from '../consents/own-scan.ts'
import { matterBegan } from '../matter-began.ts'
import { mustHaveHappened } from '../must-have-happened.ts'
import { isBroughtAgain, mustHaveRead } from './agreement-read.ts'
import { loadStanding } from './load-standing.ts'
import { lockCase, mustBeOpen } from './lock-case.ts'
import { writeAct } from './write-act.ts'

/**
 * 7.1.3.f: the service agreement is signed, or there is a reason to go without, which the lead must approve;
 * until the service begins, and upon what the page had `read`. @throws Refusal record/stale, case/wrong-step, time/in-future, time/before-matter, document/elsewhere, consent/document-taken
 */
export const agree = procedure({ permission: 'case.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ caseId, read: z.int().min(0), agreement }))
  .mutation(async ({ ctx, input }) => {
    const held = await lockCase(ctx, input.caseId)
    mustBeOpen(held)
    const { agreement, read } = input
    const standing = await loadStanding(ctx, held.id)
    if (isBroughtAgain(ctx, standing, read, agreement)) return { caseId: held.id }
    if (held.stage === 'in-service') throw new Refusal('case/wrong-step')
    mustHaveRead(standing, read, agreement)
    if (agreement.kind === 'signed') {
      mustHaveHappened(ctx, agreement.signedOn)
      const { beganOn } = await ctx.db.selectFrom('core.matter as m').select(matterBegan.as('beganOn')).where('m.tenant_id', '=', ctx.tenant.id).where('m.id', '=', held.matterId).executeTakeFirstOrThrow()
      if (agreement.signedOn < beganOn) throw new Refusal('time/before-matter')
      if (agreement.documentId) await mustBeAgreementScan(ctx, held.id, agreement.documentId)
      await writeAct(ctx, input.caseId, 'agreement-signed', { signedOn: agreement.signedOn, documentId: agreement.documentId ?? null })
      await ctx.timeline({ caseId: input.caseId, kind: 'core/agreement-signed', title: say('签订服务协议', 'Service agreement signed') })
    } else {
      await writeAct(ctx, input.caseId, 'agreement-waived')
      await ctx.timeline({ caseId: input.caseId, kind: 'core/agreement-waived', title: say('申请不签服务协议', 'Asked to go without an agreement'), text: agreement.reason })
    }
    return { caseId: input.caseId }
  })
