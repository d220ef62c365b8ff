import { caseId } from '@xinshe/core/ids.ts'
import { paragraphs } from '@xinshe/core/typed-text.ts'
import { decideIncidentDay, incidentKind } from '@xinshe/core/visit/safety-incident.ts'
import { insertOnce, Refusal } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'

/** 7.2.2.f: enters what happened to a worker; sent twice it is one entry. @throws NotFound; Refusal incident/wrong-day, record/recorded-otherwise */
export const recordIncident = procedure({ permission: 'visit.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), caseId, kind: incidentKind, happenedOn: z.string().max(20), isInjured: z.boolean(), text: paragraphs(4_000).pipe(z.string().min(1)) }))
  .mutation(async ({ ctx, input: { requestId: id, caseId, kind, happenedOn, isInjured, text } }) => {
    const day = decideIncidentDay(happenedOn, today(ctx.now()))
    if (!day.ok) throw new Refusal(day.code)
    const isNew = await insertOnce(ctx, 'core.safety_incident', {
      clear: { ...(await ctx.caseRow(caseId)), id, kind, happened_on: day.value, is_injured: isInjured },
      sealed: { under: caseId, fields: { text } }
    })
    if (isNew) await ctx.timeline({ caseId, kind: 'core/safety-incident', title: say('登记人身安全事件', 'Safety incident recorded') })
    ctx.note({ incidentId: id, kind })
    return { incidentId: id }
  })
