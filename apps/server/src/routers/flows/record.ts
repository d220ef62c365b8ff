import { decideEntry } from '@xinshe/core/flow/decide-entry.ts'
import { stepOf } from '@xinshe/core/flow/flow-steps.ts'
import { momentOf } from '@xinshe/core/moment-of.ts'
import { matterId } from '@xinshe/core/ids.ts'
import { incomplete, mustBeTheSame, Refusal } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import type { AlarmKind } from '@xinshe/core/alarm/alarm.ts'
import { z } from 'zod'
import { procedure } from '../../rpc.ts'
import { lockMatter } from '../classification/lock-matter.ts'
import { correctedEntries } from './corrected-entries.ts'
import { followHeadcount } from './follow-headcount.ts'
import { insertEntry } from './insert-entry.ts'
import { loadFlow } from './load-flow.ts'
import { reportUp } from './report-up.ts'

/**
 * One line of a special flow: a step done, a result that follows up a line, or the correction of one. A headcount over the
 * threshold and the step of reporting tell the tiers above at once.
 *
 * @throws Refusal record/incomplete with the problems at the fields, record/recorded-otherwise, flow/…
 */
export const record = procedure({ permission: 'flow.write', scope: 'tenant', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ requestId: z.uuid(), matterId, flowId: z.uuid(), step: z.string().max(60), answers: z.record(z.string(), z.unknown()), about: z.uuid().optional(), corrects: z.uuid().optional() }))
  .mutation(async ({ ctx, input }) => {
    await lockMatter(ctx, input.matterId)
    const flow = await loadFlow(ctx, input.matterId, input.flowId)
    const step = stepOf(input.step)
    if (!step?.form) throw new Refusal(!step ? 'flow/unknown-step' : step.kept ? 'flow/done-in-case' : 'flow/done-by-rating')
    const submitted = step.form.submit(input.answers, { today: today(ctx.now()) })
    if (!submitted.ok) throw incomplete(submitted.problems)
    const { answers } = submitted
    const [about, corrects] = [input.about ?? null, input.corrects ?? null]
    const recorded = flow.entries.find(({ id }) => id === input.requestId)
    if (recorded) {
      mustBeTheSame(recorded, { step: input.step, about, corrects, answers })
      return { entryId: recorded.id, alarmId: recorded.alarmId }
    }
    const at = momentOf(answers)
    const decision = decideEntry(flow, { ...input, about, corrects, answers, at }, ctx.now().toISOString())
    if (!decision.ok) throw new Refusal(decision.code)

    const isReport = input.step.endsWith('/report') && !corrects
    const told = isReport ? { alarmId: await reportUp(ctx, { flowId: flow.id, alarmId: input.requestId, ...reportOf(answers) }) } : {}
    const entryId = await insertEntry(ctx, flow, { id: input.requestId, step: input.step, at, answers, about, corrects, ...told })
    const followed = input.step === 'collective/headcount' ? await followHeadcount(ctx, { ...flow, entries: await correctedEntries(ctx, flow) }, Number(answers['headcount'])) : null
    ctx.note({ matterId: input.matterId, flowId: flow.id, step: input.step })
    return { entryId, alarmId: told.alarmId ?? followed }
  })

/** The collective report goes to the district at once and climbs; a risky event is told to every tier (7.2.2.d). */
function reportOf({ kind, text }: Readonly<Record<string, unknown>>) {
  return { kind: (kind ?? 'mass-incident') as AlarmKind, top: kind ? ('city' as const) : ('district' as const), text: String(text) }
}
