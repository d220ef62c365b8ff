import { openStages } from '@xinshe/core/case/case.ts'
import type { AgendaItem } from '@xinshe/core/agenda/agenda.ts'
import type { Clock } from '@xinshe/core/clock/clock.ts'
import { isDutyOf } from '@xinshe/core/risk/is-duty-of.ts'
import { riskDue, type RiskDutyKind } from '@xinshe/core/risk/risk-due.ts'
import type { FlowDuty } from '@xinshe/core/flow/flow-due.ts'
import type { TaskKind } from '@xinshe/core/task/task.ts'
import type { TenantContext } from '@xinshe/plugin-kit/server'
import { sql } from 'kysely'
import { daysBetween, timeOfDay, today, type Day } from '@xinshe/words'
import { timedSteps } from '../flows/timed-steps.ts'
import { openPromises } from '../replies/open-promises.ts'
import { riskFactsHere } from '../risk/risk-facts.ts'
import { settingHere } from '../risk/setting-here.ts'
import { ruleHere } from '../rules/rules-here.ts'
import { clocksOfCases } from './clocks-of-cases.ts'
import { inCasesOf, type Whose } from './whose.ts'
import { stands } from '../../stands.ts'

/** An item with what its kind alone says. */
export type AgendaLine = AgendaItem & {
  readonly task?: TaskKind
  readonly clock?: Pick<Clock, 'title' | 'article' | 'state' | 'provisional' | 'kind'>
  readonly matterId?: string
  readonly duty?: RiskDutyKind
  readonly step?: FlowDuty['step']
  readonly isOverdue: boolean
  /** Whose case it hangs on, where it is not one's own to do. */
  readonly workerName: string | null
}

type Place = Pick<TenantContext, 'db' | 'tenant' | 'now'>
interface Span extends Whose {
  readonly accountId: string
  readonly from: Day
  readonly to: Day
}

/**
 * What one post has to do here from one day to another: tasks, statutory terms of its matters, those of its special
 * flows, what its levels of risk ask for, promised replies, meetings, home visits; and for a lead the terms, replies and meetings of the whole contract,
 * with whose they are, own things first on every day. Registry facts alone, so that a job may count them as well.
 */
export async function agendaOf(ctx: Place, span: Span): Promise<AgendaLine[]> {
  const parts = await Promise.all([tasksOf(ctx, span), clocksOf(ctx, span), stepsOf(ctx, span), dutiesOf(ctx, span), repliesOf(ctx, span), meetingsOf(ctx, span), visitsOf(ctx, span)])
  return parts
    .flat()
    .filter(({ on }) => on >= span.from && on <= span.to)
    .sort((a, b) => a.on.localeCompare(b.on) || Number(a.workerName !== null) - Number(b.workerName !== null) || (a.at ?? '99').localeCompare(b.at ?? '99') || a.number.localeCompare(b.number))
}

async function tasksOf({ db, tenant, now }: Place, { postId, from, to }: Span): Promise<AgendaLine[]> {
  const day = today(now())
  const rows = await db
    .selectFrom('core.task as k')
    .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'k.tenant_id').onRef('c.id', '=', 'k.case_id'))
    .select(['k.id', 'k.kind', 'k.due_on as on', 'k.due_at as at', 'k.case_id as caseId', 'c.number'])
    .where('k.tenant_id', '=', tenant.id)
    .where('k.owner_id', '=', postId)
    .where('k.state', '=', 'open')
    .where((eb) => eb.or([eb('c.stage', 'in', openStages), eb('k.source', 'like', 'referral/%')]))
    .where('k.due_on', '>=', from)
    .where('k.due_on', '<=', to)
    .limit(500)
    .execute()
  return rows.map(({ id, kind, at, ...row }) => ({ ...row, id: `task ${id}`, kind: 'task', task: kind, at: at?.slice(0, 5) ?? null, isDone: false, isOverdue: row.on < day, workerName: null }))
}

async function clocksOf(ctx: Place, span: Span): Promise<AgendaLine[]> {
  const clocks = await clocksOfCases(ctx, span)
  return clocks.map(({ clock: { id, title, article, state, provisional, kind, dueOn }, matterId, ...row }) => ({
    ...row, id: `clock ${matterId} ${id}`, kind: 'clock', clock: { title, article, state, provisional, kind }, matterId, on: dueOn, at: null, isDone: false, isOverdue: state === 'overdue'
  }))
}

/** 7.2.3.b. */
async function stepsOf(ctx: Place, span: Span): Promise<AgendaLine[]> {
  const ofOpenCases = sql<boolean>`c.stage in (${sql.join(openStages)}) and ${inCasesOf(span)}`
  const steps = await timedSteps(ctx, ofOpenCases, sql<boolean>`c.worker_id = ${span.postId}`)
  return steps.map(({ flowId, step, dueAt, isOverdue, caseId, number, workerName }) => ({ id: `flow ${flowId} ${step}`, kind: 'flow', step, caseId: caseId!, number: number!, on: today(new Date(dueAt)), at: timeOfDay(dueAt), isDone: false, isOverdue, workerName }))
}

async function dutiesOf(ctx: Place, { postId, accountId, contractLed, to }: Span): Promise<AgendaLine[]> {
  const isLead = contractLed !== null
  const [facts, setting, contact] = await Promise.all([riskFactsHere(ctx, { postId, isLead }), settingHere(ctx), ruleHere(ctx, 'core/risk-contact')])
  const asked = { asksContact: contact.isOn, ahead: Math.max(0, daysBetween(today(ctx.now()), to)) }
  return facts
    .flatMap(({ caseId, number, workerName, isMine, ratedBy, ratedAs, ...one }) =>
      riskDue(one, setting, ctx.now(), asked)
        .filter((duty) => isDutyOf(duty, { isMine, ratedBy, ratedAs }, { accountId, isLead }))
        .map(({ kind, dueOn, dueAt, isOverdue }) => ({ id: `risk ${caseId} ${kind}`, kind: 'risk' as const, duty: kind, caseId, number, on: dueOn, at: dueAt && timeOfDay(dueAt), isDone: false, isOverdue, workerName: isMine ? null : workerName }))
    )
}

/** 7.1.4.i. */
async function repliesOf(ctx: Place, span: Span): Promise<AgendaLine[]> {
  const day = today(ctx.now())
  const rows = await openPromises(ctx).where(inCasesOf(span)).where('p.due_on', '>=', span.from).where('p.due_on', '<=', span.to).limit(500).execute()
  return rows.map(({ id, dueOn: on, caseId, number, workerId, workerName }) => ({ id: `reply ${id}`, kind: 'reply', caseId, number, on, at: null, isDone: false, isOverdue: on < day, workerName: workerId === span.postId ? null : workerName }))
}

/** 7.1.4.h: those of own cases, and those one has called. */
async function meetingsOf({ db, tenant, now }: Place, { accountId, from, to, ...whose }: Span): Promise<AgendaLine[]> {
  const rows = await db
    .selectFrom('core.meeting_entry as e')
    .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'e.tenant_id').onRef('c.id', '=', 'e.case_id'))
    .innerJoin('core.post as w', 'w.id', 'c.worker_id')
    .innerJoin('core.account as a', 'a.id', 'w.account_id')
    .select(['e.meeting_id as id', sql<Date>`e.meets_at`.as('meetsAt'), 'e.case_id as caseId', 'c.number', 'a.display_name as workerName'])
    .select(sql<boolean>`c.worker_id = ${whose.postId} or e.made_by = ${accountId}`.as('isMine'))
    .select(sql<boolean>`exists (select from core.meeting_entry m where m.tenant_id = e.tenant_id and m.meeting_id = e.meeting_id and m.step = 'minutes')`.as('hasMinutes'))
    .where('e.tenant_id', '=', tenant.id)
    .where(inCasesOf(whose))
    .where('e.step', '=', 'notice')
    .where(stands('core.meeting_entry', 'e'))
    .where('e.meets_at', '>=', new Date(`${from}T00:00:00+08:00`))
    .where('e.meets_at', '<=', new Date(`${to}T23:59:59.999+08:00`))
    .orderBy('e.meets_at')
    .limit(200)
    .execute()
  return rows.map(({ id, meetsAt, hasMinutes, isMine, workerName, ...row }) => ({ ...row, id: `meeting ${id}`, kind: 'meeting', on: today(meetsAt), at: timeOfDay(meetsAt), isDone: hasMinutes, isOverdue: !hasMinutes && meetsAt < now(), workerName: isMine ? null : workerName }))
}

async function visitsOf({ db, tenant, now }: Place, { postId, from, to }: Span): Promise<AgendaLine[]> {
  const rows = await db
    .selectFrom('core.home_visit as v')
    .innerJoin('core.case as c', (join) => join.onRef('c.tenant_id', '=', 'v.tenant_id').onRef('c.id', '=', 'v.case_id'))
    .select(['v.id', 'v.expected_end as expectedEnd', 'v.ended_at as endedAt', 'v.case_id as caseId', 'c.number'])
    .where('v.tenant_id', '=', tenant.id)
    .where('v.post_id', '=', postId)
    .where('v.expected_end', '>=', new Date(`${from}T00:00:00+08:00`))
    .where('v.expected_end', '<=', new Date(`${to}T23:59:59.999+08:00`))
    .limit(200)
    .execute()
  return rows.map(({ id, expectedEnd, endedAt, ...row }) => ({ ...row, id: `visit ${id}`, kind: 'visit', on: today(expectedEnd), at: timeOfDay(expectedEnd), isDone: endedAt !== null, isOverdue: endedAt === null && expectedEnd < now(), workerName: null }))
}
