import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { splitSealed } from '@xinshe/forms'
import { incomplete, isOwnRetry, lockCase, Refusal, stale, type PluginContext } from '@xinshe/plugin-kit/server'
import { say, today } from '@xinshe/words'
import { meanChange } from '../../domain/compare-scores.ts'
import { decideCheck } from '../../domain/decide-check.ts'
import { effectChecked } from '../../events.ts'
import { effectCheckForm, scoresIn } from '../../forms/effect-check-form.ts'
import { checksOfCase } from '../checks-of-case.ts'
import { procedure } from '../rpc.ts'
import { scheduleReassessment } from '../schedule-reassessment.ts'
import { settleReassessment } from '../settle-reassessment.ts'
import type { CaseManagementTables } from '../tables.ts'

/** Records a dated check of a case's effect, settles what was due and says when to look again (5.6.d). */
export const recordEffectCheck = procedure({ permission: 'effect.write', scope: 'case', audit: 'write', purpose: 'service' })
  .input(
    z.strictObject({
      caseId: z.uuid(),
      /** How many checks the case had when the page was read. */
      version: z.int().min(0),
      answers: effectCheckForm.draftSchema
    })
  )
  .mutation(async ({ ctx, input: { caseId, version, answers } }) => {
    const { keys, stage } = await lockCase(ctx, caseId)
    const before = await checksOfCase(ctx, caseId)
    const submitted = effectCheckForm.submit(answers, { today: today(ctx.now()) })
    if (before.length !== version) {
      const last = await lastCheck(ctx, before.at(-1), caseId)
      if (submitted.ok && last && isOwnRetry(ctx, { ...last, version: before.length }, version, submitted.answers)) {
        const { id, kind, scores } = last
        return { id, kind, change: kind === 'baseline' ? null : meanChange(before[0]!.scores, scores) }
      }
      throw stale({ yours: answers, theirs: newestOf(before), version: before.length })
    }
    if (!submitted.ok) throw incomplete(submitted.problems)
    const { checkedOn, nextDueOn } = submitted.answers
    const scores = scoresIn(submitted.answers)
    const decision = decideCheck({ stage, before }, { checkedOn, scores })
    if (!decision.ok) throw new Refusal(decision.code)
    const { kind, change } = decision.value

    const id = randomUUID()
    await ctx.db
      .insertInto('case_management.effect_check')
      .values({
        ...keys,
        id,
        checked_on: checkedOn,
        kind,
        form_version: effectCheckForm.version,
        scores: JSON.stringify(scores),
        sealed: await ctx.sealing.seal(caseId, placeOf(id), splitSealed(effectCheckForm, submitted.answers).sealed)
      })
      .execute()
    await settleReassessment(ctx, { caseId, doneOn: checkedOn, change })
    if (nextDueOn) await scheduleReassessment(ctx, { caseId, dueOn: nextDueOn })

    await ctx.timeline({ caseId, kind: effectChecked.type, title: titles[kind], link: { to: 'effect', id } })
    await ctx.emit(effectChecked, { caseId, checkId: id, kind })
    return { id, kind, change }
  })

/** The newest check, which is the one recorded last, for their dates go forward: with its author, and all that was said. */
async function lastCheck({ db, tenant, sealing }: Pick<PluginContext<CaseManagementTables>, 'db' | 'tenant' | 'sealing'>, check: Awaited<ReturnType<typeof checksOfCase>>[number] | undefined, caseId: string) {
  if (!check) return null
  const { sealed, by } = await db
    .selectFrom('case_management.effect_check')
    .select(['sealed', 'made_by as by'])
    .where('tenant_id', '=', tenant.id)
    .where('id', '=', check.id)
    .executeTakeFirstOrThrow()
  const next = await db
    .selectFrom('case_management.reassessment')
    .select('due_on as dueOn')
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('done_on', 'is', null)
    .executeTakeFirst()
  const { evidence } = await sealing.unseal(caseId, placeOf(check.id), sealed)
  return { ...check, by, said: { checkedOn: check.checkedOn, ...check.scores, evidence, nextDueOn: next?.dueOn } }
}

const placeOf = (id: string) => ({ table: 'case_management.effect_check', id, version: 1 })

/** The newest check as its form has it, without what is sealed; null where there is none. */
function newestOf(checks: Awaited<ReturnType<typeof checksOfCase>>) {
  const newest = checks.at(-1)
  return newest ? { checkedOn: newest.checkedOn, ...newest.scores } : null
}

const titles = {
  baseline: say('完成成效基线评估', 'Baseline of the effect recorded'),
  'follow-up': say('完成成效评估', 'Effect checked')
}
