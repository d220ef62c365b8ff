import { caseOpened } from '@xinshe/core/events.ts'
import { channelTitles, type Channel } from '@xinshe/core/matter/contact.ts'
import { Refusal, type TenantContext } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { announceCollective } from '../classification/announce-collective.ts'
import { refuseByDatabase } from '../refuse-by-database.ts'
import { writeAct } from './write-act.ts'

export interface NewCase {
  readonly id: string
  readonly matterId: string
  readonly contractId: string
  /** A post of the contract; until the lead assigns it, whoever opens the case. */
  readonly workerId: string
  /** How the petitioner came, for the story's first line. */
  readonly channel?: Channel
}

/**
 * Opens a case on a matter: its row, its act, the first line of its story, and the event (8.2.a 登记).
 * @returns its number, or null when it is already open
 * @throws Refusal case/worker-not-of-contract, leaving/handed-over
 */
export async function openCase(ctx: TenantContext, { id, matterId, contractId, workerId, channel }: NewCase): Promise<string | null> {
  const inserted = ctx.db
    .insertInto('core.case')
    .values({ tenant_id: ctx.tenant.id, id, matter_id: matterId, contract_id: contractId, worker_id: workerId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst()
  // a post that has handed everything on gets no new case; whoever opens their own is told so
  const opened = await refuseByDatabase(inserted, { '23503': () => new Refusal(workerId === ctx.actor.postId ? 'leaving/handed-over' : 'case/worker-not-of-contract') })
  if (!opened) return null

  await writeAct(ctx, id, 'opened')
  const how = channel ? say(`（${channelTitles[channel].zh}）`, ` (${channelTitles[channel].en.toLowerCase()})`) : say('', '')
  await ctx.timeline({ caseId: id, kind: 'core/case-opened', title: say(`登记并开案${how.zh}`, `Registered and opened${how.en}`) })
  await ctx.emit(caseOpened, { caseId: id, by: ctx.actor.userId, matterId, contractId })
  await announceCollective(ctx, matterId)
  ctx.note({ caseId: id })
  return opened.number
}
