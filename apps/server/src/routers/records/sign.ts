import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { decideFormRecord } from '@xinshe/core/case/decide-form-record.ts'
import type { Intake } from '@xinshe/core/case/intake-form.ts'
import type { Interview } from '@xinshe/core/case/interview-form.ts'
import { withheldName } from '@xinshe/core/petitioner/withheld-name.ts'
import { raisesConcern, type RiskScreen } from '@xinshe/core/risk/risk-screen.ts'
import { sessionMinutes } from '@xinshe/core/service/session-minutes.ts'
import { interviewTasks } from '@xinshe/core/task/form-tasks.ts'
import type { FormDefinition } from '@xinshe/forms'
import { incomplete, isOwnRetry, mustBeTheSame, Refusal } from '@xinshe/plugin-kit/server'
import { z } from 'zod'
import { postOf, type DeskContext } from '../../desk-context.ts'
import { procedure } from '../../rpc.ts'
import { lockCase, type LockedCase } from '../cases/lock-case.ts'
import { writeAct } from '../cases/write-act.ts'
import { followService } from '../service/follow-service.ts'
import { followForm } from '../tasks/follow-form.ts'
import { lostTagOf } from '../flows/lost-tag.ts'
import { openFlow } from '../flows/open-flow.ts'
import { reopenFlow } from '../flows/reopen-flow.ts'
import { refuseSigned } from './both-texts.ts'
import { announceSigning } from './announce-signing.ts'
import { caseFacts, type CaseFacts } from './case-facts.ts'
import { isOnce } from './core-forms.ts'
import { draftInput, placeOfDraft } from './draft-input.ts'
import { dropDraft, loadDraft } from './draft-store.ts'
import { formHere } from './form-here.ts'
import { judgeForm } from './judge-form.ts'
import { judgedBy } from './judged-by.ts'
import { findRecord, loadRecord, newestRecord, type LoadedRecord } from './load-record.ts'
import { asksRisk, raiseCrossed } from './red-lines.ts'
import { openAnswers, sealAnswers } from './sealed-record.ts'
import { sentText, unmaskSent } from './unmask-sent.ts'

/**
 * The worker signs a form (A.29, B.13, C.12): the answers are judged as a whole, the record is locked, the draft is
 * gone. Signing a returned or corrected form makes its next version. Of two who sign the same version the second is
 * told, with both texts; whoever sends their own once more, its answer lost, is answered as the first time. What a case
 * has many times knows its first signature by `requestId`, which becomes the record's id.
 *
 * @throws Refusal record/incomplete with the problems at the fields, record/stale, record/recorded-otherwise, case/read-only, record/…
 */
export const sign = procedure({ permission: 'record.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(z.strictObject({ /** What a new record is known by. */ requestId: z.uuid().optional(), ...draftInput.shape, ...sentText }))
  .mutation(async ({ ctx, input }) => {
    const form = formHere(ctx, input.form)
    const held = await lockCase(ctx, input.caseId)
    const newest = await newestFor(ctx, form, held, input)
    if (newest && newest.id !== input.recordId) {
      const before = input.recordId ? await loadRecord(ctx, held.id, input.recordId) : null
      const again = await signedBefore(ctx, { form, held, newest, read: before?.version ?? 0 }, input)
      if (again) return again
      await refuseSigned(ctx, form, held.id, newest, await unmaskSent(ctx, { form, held, record: before }, input))
    }
    mustBeSignable(ctx, form, held, newest)

    const facts = await caseFacts(ctx, held)
    const ordinal = newest?.ordinal ?? (isOnce(form.id) ? 1 : await nextOrdinal(ctx, held.id, form.id))
    const record = input.recordId ? newest : null
    const answers = await unmaskSent(ctx, { form, held, record }, input)
    const { context, lacks, problems } = await judgeForm(ctx, form, held, answers, facts)
    const submitted = form.submit(answers, context, computedFrom(facts, ordinal))
    if (!submitted.ok) throw incomplete(problems)
    if (lacks[0]) throw lacks[0]

    const place = placeOfDraft(input)
    const before = async () => (await loadDraft(ctx, place))?.answers ?? (newest ? openAnswers(ctx.vault, form, held.id, newest) : {})
    await raiseCrossed(ctx, { form, held, place }, before, submitted.answers)
    const signed = { id: (newest ? null : input.requestId) ?? randomUUID(), form: form.id, ordinal, version: (newest?.version ?? 0) + 1 }
    if (form.id === 'core.intake' && (submitted.answers as Partial<Intake>).economyBand === 'hard') await openHardship(ctx, held)
    const { numInsertedOrUpdatedRows: inserted } = await ctx.db
      .insertInto('core.form_record')
      .values({
        ...(await ctx.caseRow(held.id)),
        ...signed,
        form_version: form.version,
        signed_name: ctx.identity!.account.displayName,
        ...(await sealAnswers(ctx.vault, form, { caseId: held.id, ...signed }, submitted.answers))
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
      .executeTakeFirstOrThrow()
    // Something of another form or case has this id.
    if (!inserted) mustBeTheSame(undefined, signed)
    await dropDraft(ctx, place)
    if (form.id === 'core.interview') await followInterview(ctx, held, submitted.answers as Interview, ordinal)

    // 6.3.3.a: something suspected or seen asks for a level; the act says that, and not what was seen
    if (asksRisk(form) && raisesConcern(submitted.answers as RiskScreen)) await writeAct(ctx, held.id, 'concern-raised', { recordId: signed.id })
    await announceSigning(ctx, form, held.id, signed)
    ctx.note({ recordId: signed.id, form: form.id, version: signed.version })
    return { recordId: signed.id, ordinal, version: signed.version, warnings: submitted.warnings }
  })

/** 7.2.3: 困难 of A.16; it takes a flow up again that lost its tag. Asked before the form lies there: after it nothing shows that it had. */
async function openHardship(ctx: DeskContext, { matterId }: LockedCase): Promise<void> {
  if (await lostTagOf(ctx, matterId)) await reopenFlow(ctx, { matterId, kind: 'hardship', because: 'hardship' })
  else await openFlow(ctx, { matterId, kind: 'hardship' })
}

/** The record this signature follows: the one named, what the case has of a form it has once, or what this very page has signed already. */
async function newestFor(ctx: DeskContext, form: FormDefinition, held: LockedCase, { recordId, requestId }: { recordId?: string | undefined; requestId?: string | undefined }): Promise<LoadedRecord | null> {
  if (recordId) return newestRecord(ctx, held.id, form.id, (await loadRecord(ctx, held.id, recordId)).ordinal)
  if (isOnce(form.id)) return newestRecord(ctx, held.id, form.id)
  const own = requestId ? await findRecord(ctx, held.id, requestId) : null
  return own?.form === form.id ? newestRecord(ctx, held.id, form.id, own.ordinal) : null
}

interface Resigned {
  readonly form: FormDefinition
  readonly held: LockedCase
  readonly newest: LoadedRecord
  /** The version the page had read; 0 where there was none. */
  readonly read: number
}

/** The answer to one's own signature, where it is the one that stands; what the page sent masked is as it was signed. */
async function signedBefore(ctx: DeskContext, { form, held, newest, read }: Resigned, input: Parameters<typeof unmaskSent>[2]) {
  const facts = await caseFacts(ctx, held)
  const answers = await unmaskSent(ctx, { form, held, record: newest }, input)
  const submitted = form.submit(answers, await judgedBy(ctx, form, held, facts), computedFrom(facts, newest.ordinal))
  if (!submitted.ok) return null
  const said = { answers: await openAnswers(ctx.vault, form, held.id, newest) }
  if (!isOwnRetry(ctx, { version: newest.version, by: newest.signedBy, said }, read, { answers: submitted.answers })) return null
  return { recordId: newest.id, ordinal: newest.ordinal, version: newest.version, warnings: submitted.warnings }
}

function mustBeSignable(ctx: DeskContext, form: FormDefinition, { stage }: LockedCase, newest: LoadedRecord | null): void {
  const record = newest && { state: newest.state, author: newest.signedBy }
  const kind = newest && newest.state !== 'returned' ? 'correct' : 'sign'
  const decision = decideFormRecord({ form: form.id, stage, record }, { account: ctx.actor.userId, post: postOf(ctx).role }, { kind })
  if (!decision.ok) throw new Refusal(decision.code, decision.data)
}

/** B.12: its follow-ups become tasks; B.05, B.06: its time stands in the service log (6.1). */
async function followInterview(ctx: DeskContext, held: LockedCase, interview: Interview, ordinal: number): Promise<void> {
  await followForm(ctx, held.id, `interview/${ordinal}/`, interviewTasks(interview, ordinal))
  await followService(ctx, held, { source: `interview/${ordinal}`, on: interview.heldOn, minutes: sessionMinutes(interview), isAtHome: interview.place === 'home' })
}

/** Interviews are numbered without a gap (B.07); the case is locked, so nobody takes the same number. */
async function nextOrdinal({ db, tenant }: DeskContext, caseId: string, form: string): Promise<number> {
  const { last } = await db
    .selectFrom('core.form_record')
    .select(sql<number>`coalesce(max(ordinal), 0)`.as('last'))
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('form', '=', form)
    .executeTakeFirstOrThrow()
  return last + 1
}

/** What nobody types: A.02, C.02, C.03 as they are today, B.07. */
function computedFrom({ petitioner: { identity }, workerName }: CaseFacts, ordinal: number) {
  return { worker: workerName, name: identity.name ?? withheldName.zh, ordinal }
}
