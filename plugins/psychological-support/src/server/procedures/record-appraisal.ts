import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { incomplete, insertTask, isOwnRetry, lastMade, raiseAlarm, stale } from '@xinshe/plugin-kit/server'
import { say, timeOfDay, today } from '@xinshe/words'
import { instruments } from '../../domain/instrument.ts'
import { scoreInstrument } from '../../domain/score-instrument.ts'
import { needsProfessional } from '../../domain/severity.ts'
import { appraisalForms, type Appraisal, type AppraisalKind } from '../../forms/appraisal-form.ts'
import { appraisalsOfCase } from '../appraisals-of-case.ts'
import { holdOpenCase } from '../hold-open-case.ts'
import { openReferral, referralSource } from '../open-referral.ts'
import { placeOf } from '../place-of.ts'
import { procedure } from '../rpc.ts'
import type { SupportContext } from '../support-context.ts'

const appraisal = <Kind extends AppraisalKind>(kind: Kind) =>
  z.strictObject({
    kind: z.literal(kind),
    caseId: z.uuid(),
    /** How many appraisals the case had when the page was read. */
    version: z.int().min(0),
    answers: appraisalForms[kind].draftSchema as z.ZodType<Record<string, unknown>>
  })

/**
 * Records how grave a state of mind is (5.7.a): the score is reckoned here and kept with the version of its instrument,
 * the severity is the worker's. A suspected disorder makes the referral a task (5.7.b); an answer that speaks of death
 * or of hurting oneself raises the alarm (5.6.b).
 */
export const recordAppraisal = procedure({ permission: 'support.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.discriminatedUnion('kind', [appraisal('phq-9'), appraisal('gad-7'), appraisal('judgement')]))
  .mutation(async ({ ctx, input: { kind, caseId, version, answers } }) => {
    const keys = await holdOpenCase(ctx, caseId)
    const before = await appraisalsOfCase(ctx, caseId)
    const submitted = appraisalForms[kind].submit(answers, { today: today(ctx.now()) })
    if (before.length !== version) {
      const last = await lastMade(ctx, 'psychological_support.appraisal', { case_id: caseId })
      const made = before.find(({ id }) => id === last?.id)
      const said = { kind: made?.instrument ?? 'judgement', answers: made?.answers }
      if (submitted.ok && last && made && isOwnRetry(ctx, { version: before.length, by: last.by, said }, version, { kind, answers: submitted.answers })) return toldBefore(ctx, caseId, made)
      throw stale({ yours: answers, theirs: newestOf(kind, before), version: before.length })
    }
    if (!submitted.ok) throw incomplete(submitted.problems)
    const given = submitted.answers as unknown as Appraisal
    const instrument = kind === 'judgement' ? null : instruments[kind]
    const scored = instrument && scoreInstrument(instrument, given)

    const id = randomUUID()
    await ctx.db
      .insertInto('psychological_support.appraisal')
      .values({
        ...keys, id, taken_on: given.takenOn, severity: given.severity,
        instrument: instrument?.id ?? null, instrument_version: instrument?.version ?? null, score: scored?.score ?? null, proposed: scored?.proposed ?? null,
        sealed: await ctx.sealing.seal(caseId, placeOf('appraisal', id), given)
      })
      .execute()
    const isReferred = needsProfessional(given.severity) && (await refer(ctx, caseId, id))
    const isAlarmed = scored?.crossesRedLine === true
    if (isAlarmed) await alarm(ctx, caseId, id)
    // Read by the tiers above: that there was an appraisal, not what it said.
    await ctx.timeline({ caseId, kind: 'psychological-support/appraised', title: say('评估心理状态', 'State of mind appraised'), link: { to: 'support', id } })
    ctx.note({ kind, isReferred, isAlarmed })
    return { id, score: scored?.score ?? null, proposed: scored?.proposed ?? null, isReferred, isAlarmed }
  })

/** What was answered the first time. */
async function toldBefore({ db, tenant }: SupportContext, caseId: string, { id, instrument, score, proposed, answers }: Awaited<ReturnType<typeof appraisalsOfCase>>[number]) {
  const task = await db
    .selectFrom('core.task')
    .select('id')
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('source', '=', `${referralSource}/${id}`)
    .executeTakeFirst()
  const isAlarmed = instrument !== null && scoreInstrument(instruments[instrument], answers)?.crossesRedLine === true
  return { id, score, proposed, isReferred: task !== undefined, isAlarmed }
}

/** The text of the newest appraisal where it is of the same kind: texts of two questionnaires cannot be compared. */
function newestOf(kind: AppraisalKind, [newest]: Awaited<ReturnType<typeof appraisalsOfCase>>): Appraisal | null {
  return newest && (newest.instrument ?? 'judgement') === kind ? newest.answers : null
}

const aDay = 24 * 60 * 60_000

/** 5.6.b: most often its draft has raised the alarm; where none is open, for whatever reason, it is raised with the record. */
async function alarm(ctx: SupportContext, caseId: string, id: string): Promise<void> {
  const open = await ctx.db
    .selectFrom('core.alarm')
    .select('id')
    .where('tenant_id', '=', ctx.tenant.id)
    .where('case_id', '=', caseId)
    .where('kind', '=', 'self-harm')
    .where('level', '=', 'red')
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!open) await raiseAlarm(ctx, { id, tenantId: ctx.tenant.id, caseId, kind: 'self-harm', level: 'red' })
}

/** 5.7.b: one task, due within a day, unless one is open already. */
async function refer(ctx: SupportContext, caseId: string, appraisalId: string): Promise<boolean> {
  if ((await openReferral(ctx, caseId))?.state === 'open') return false
  const due = new Date(ctx.now().getTime() + aDay)
  await insertTask(ctx, caseId, { kind: 'follow-up', source: `${referralSource}/${appraisalId}`, text: '疑似精神障碍：链接专业心理咨询师或医疗机构，完成转介', dueOn: today(due), dueAt: timeOfDay(due) })
  return true
}
