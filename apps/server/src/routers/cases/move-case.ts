import { decideStage, type Objection, type StageCommand } from '@xinshe/core/case/decide-stage.ts'
import type { Stage } from '@xinshe/core/case/case.ts'
import { caseMoved } from '@xinshe/core/events.ts'
import { Refusal, type TenantContext } from '@xinshe/plugin-kit/server'
import type { LockedCase } from './lock-case.ts'
import { writeAct, type CaseActName } from './write-act.ts'

const acts = {
  assess: 'accepted',
  plan: 'planned',
  serve: 'served',
  archive: 'archived',
  decline: 'declined',
  close: 'closed',
  reopen: 'reopened'
} as const satisfies Record<StageCommand['kind'], CaseActName>

/**
 * Moves a locked case one step: decides, saves, writes the act and tells who listens. The line of the timeline is the
 * caller's, who knows the words.
 *
 * @throws Refusal case/wrong-step, case/reason-missing, case/objected, case/guidance-missing
 */
export async function moveCase(
  ctx: TenantContext,
  { id, stage, version }: LockedCase,
  command: StageCommand,
  { objections = [], isUnguided = false }: { objections?: readonly Objection[]; isUnguided?: boolean } = {}
): Promise<{ stage: Stage; version: number }> {
  const decision = decideStage({ stage, objections, isUnguided }, command)
  if (!decision.ok) throw new Refusal(decision.code, decision.data)

  await ctx.db
    .updateTable('core.case')
    .set({ stage: decision.value, version: version + 1 })
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await writeAct(ctx, id, acts[command.kind], { from: stage })

  await ctx.emit(caseMoved, { caseId: id, by: ctx.actor.userId, from: stage, to: decision.value })
  return { stage: decision.value, version: version + 1 }
}
