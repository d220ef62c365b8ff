import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { flowTitles, type FlowEntry } from '@xinshe/core/flow/flow.ts'
import { mustReport } from '@xinshe/core/flow/must-report.ts'
import { timeOfDay, today } from '@xinshe/words'
import type { DeskContext } from '../../desk-context.ts'
import { insertEntry } from './insert-entry.ts'
import type { LoadedFlow } from './load-flow.ts'
import { reportUp } from './report-up.ts'

/** The headcount from which the level above is told (7.2.1.b): set by the bureau or by one above it. */
export async function thresholdHere({ db, tenant }: Pick<DeskContext, 'db' | 'tenant'>): Promise<number> {
  const { rows } = await sql<{ headcount: number }>`select headcount from core.alarm_setting_of(${tenant.id})`.execute(db)
  return rows[0]!.headcount
}

/** 7.2.1.b: from the threshold on the report opens by itself, once, and the district hears of it at once. Answers its alarm. */
export async function followHeadcount(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault' | 'now'>, flow: Pick<LoadedFlow, 'id' | 'matterId' | 'petitionerId'> & { readonly entries: readonly FlowEntry[] }, headcount: number): Promise<string | null> {
  if (!mustReport(flow.entries, headcount, await thresholdHere(ctx))) return null
  const { text, alarmId } = await reportHeadcount(ctx, flow.id, headcount)
  const now = ctx.now()
  await insertEntry(ctx, flow, { step: 'collective/report', at: now.toISOString(), answers: { on: today(now), at: timeOfDay(now), text }, alarmId })
  return alarmId
}

/** The alarm alone, for those who may write no second line of the report. */
export async function reportHeadcount(ctx: Pick<DeskContext, 'db' | 'tenant' | 'vault'>, flowId: string, headcount: number): Promise<{ text: string; alarmId: string }> {
  const text = `${flowTitles.collective.zh}：现场 ${headcount} 人，达到人数线`
  return { text, alarmId: await reportUp(ctx, { flowId, alarmId: randomUUID(), kind: 'mass-incident', top: 'district', text }) }
}
