import { randomUUID } from 'node:crypto'
import { isOpen } from '@xinshe/core/case/case.ts'
import { intakeForm } from '@xinshe/core/case/intake-form.ts'
import type { FlowKind } from '@xinshe/core/flow/flow.ts'
import { stepOf } from '@xinshe/core/flow/flow-steps.ts'
import { splitSealed } from '@xinshe/forms'
import { timeOfDay, today as dayAt, type Day } from '@xinshe/words'
import { sealedPlace } from '../routers/classification/write-classification.ts'
import { entryPlace } from '../routers/flows/load-flow.ts'
import { momentAgo } from './demo-moment.ts'
import type { DemoAccount } from './demo-staff.ts'
import type { DemoTenant } from './demo-tree.ts'
import { insertAll, type Loose } from './insert-all.ts'
import { openCasesOf, type PlacedCase } from './placed-case.ts'
import { collectiveLines, hardshipLines, irrationalLines, type DemoLine } from './flow-lines.ts'
import type { Vaults } from './vaults.ts'
import type { FlaggedVisit } from './write-risk.ts'

interface Matter {
  readonly id: string
  readonly tenantId: string
  readonly petitionerId: string
}

interface Flow {
  readonly matter: Matter
  readonly kind: FlowKind
  readonly contactId?: string
  readonly at: Date
  readonly by: string
  /** Who works on it; nobody while there is no case. */
  readonly worker?: string
  readonly lines: readonly DemoLine[]
  /** Why a person opened it. */
  readonly reason?: string
  /** When and why it was closed. */
  readonly closed?: { readonly at: Date; readonly reason: string }
}

const hour = 3_600_000

/**
 * The special flows of the demo as the procedures would have opened them: one for every visit of five or more (7.2.1) and
 * every client in hardship (7.2.3), one for each visit that was marked irrational (7.2.2).
 */
export async function writeFlows(db: Loose, vaults: Vaults, { cases, flagged, staff, now }: { cases: readonly PlacedCase[]; flagged: readonly FlaggedVisit[]; staff: readonly DemoAccount[]; now: Date }): Promise<void> {
  const matters = await mattersOf(db, cases)
  const flows = [
    ...(await collective(db, cases, matters, now)),
    ...cases.flatMap((place, turn) => hardship(place, matters.get(place.id)!, now, turn)),
    ...handOpened(cases, matters, staff, dayAt(now)),
    ...(await irrational(db, vaults, flagged, matters))
  ]
  const ids = flows.map(() => randomUUID())
  await insertAll(db, 'core.flow', flows.map(({ matter, kind, contactId = null, at, by, reason }, index) => ({
    tenant_id: matter.tenantId, id: ids[index], matter_id: matter.id, kind, contact_id: contactId, origin: reason ? 'person' : 'rule', made_by: by, made_at: at
  })))
  const rows = await Promise.all(flows.flatMap((flow, index) => linesOf(flow).map((line) => rowOf(vaults, flow, ids[index]!, line))))
  await insertAll(db, 'core.flow_entry', rows)
}

interface Written {
  readonly id: string
  readonly step: string
  readonly at: Date
  readonly by: string
  readonly answers: Record<string, unknown>
  readonly about: string | null
}

/** In order, each with its author; what follows a line up names it. */
function linesOf({ at, by, worker = by, lines, reason, closed }: Flow): Written[] {
  const written: Written[] = reason ? [{ id: randomUUID(), step: 'open', at, by, answers: { reason }, about: null }] : []
  for (const { step, after, answers, follows } of lines) {
    const about = follows ? written.findLast((one) => one.step === follows)!.id : null
    written.push({ id: randomUUID(), step, at: new Date(at.getTime() + after * hour), by: after === 0 ? by : worker, answers, about })
  }
  return closed ? [...written, { id: randomUUID(), step: 'close', at: closed.at, by: worker, answers: { reason: closed.reason }, about: null }] : written
}

async function rowOf(vaults: Vaults, { matter }: Flow, flowId: string, { id, step, at, by, answers, about }: Written) {
  const form = stepOf(step)?.form
  const submitted = form?.submit({ on: dayAt(at), at: timeOfDay(at), ...answers }, { today: dayAt(at) })
  if (submitted && !submitted.ok) throw new Error(`the demo's ${step} is not complete: ${JSON.stringify(submitted.problems)}`)
  const { clear, sealed } = form ? splitSealed(form, submitted!.answers) : { clear: {}, sealed: answers }
  const headcount = step === 'collective/headcount' ? Number(answers['headcount']) : null
  return {
    tenant_id: matter.tenantId, id, matter_id: matter.id, flow_id: flowId, step, about, happened_at: at, headcount, facts: JSON.stringify(clear),
    sealed: await vaults.of(matter.tenantId).seal(matter.petitionerId, entryPlace(id), sealed), made_by: by, made_at: at
  }
}

async function mattersOf(db: Loose, cases: readonly PlacedCase[]): Promise<ReadonlyMap<string, Matter>> {
  const rows = await db
    .selectFrom('core.case as c')
    .innerJoin('core.matter as m', (join) => join.onRef('m.tenant_id', '=', 'c.tenant_id').onRef('m.id', '=', 'c.matter_id'))
    .select(['c.id as caseId', 'm.id', 'm.tenant_id as tenantId', 'm.petitioner_id as petitionerId'])
    .where('c.id', 'in', cases.map(({ id }) => id))
    .execute()
  return new Map(rows.map(({ caseId, ...matter }) => [caseId, matter]))
}

async function collective(db: Loose, cases: readonly PlacedCase[], matters: ReadonlyMap<string, Matter>, now: Date): Promise<Flow[]> {
  const caseOf = new Map(cases.map((place) => [matters.get(place.id)!.id, place]))
  const visits = await db
    .selectFrom('core.contact_classification as f')
    .innerJoin('core.contact as k', (join) => join.onRef('k.tenant_id', '=', 'f.tenant_id').onRef('k.id', '=', 'f.contact_id'))
    .innerJoin('core.matter as m', (join) => join.onRef('m.tenant_id', '=', 'k.tenant_id').onRef('m.id', '=', 'k.matter_id'))
    .select(['k.id as contactId', 'k.headcount', 'k.happened_at as at', 'k.made_by as by', 'm.id', 'm.tenant_id as tenantId', 'm.petitioner_id as petitionerId'])
    .where('f.kind', '=', 'collective')
    .where('f.holds', '=', true)
    .orderBy('k.happened_at')
    .execute()
  return visits.map(({ contactId, headcount, at, by, ...matter }, turn): Flow => {
    const [place, began] = [caseOf.get(matter.id), new Date(at)]
    const lines = collectiveLines(headcount, place ? officeOf(place.told.seat.tenant) : null, turn).filter(({ after }) => began.getTime() + after * hour < now.getTime())
    const left = new Date(began.getTime() + 3 * hour)
    return {
      matter, kind: 'collective', contactId, at: began, by, lines,
      ...(place && { worker: place.told.seat.worker.accountId }),
      ...(place && (!isOpen(place.told.stage) || place.told.stage === 'in-service') && left < now && { closed: { at: left, reason: '代表已签收告知书，人员于当日有序离开。' } })
    }
  })
}

function officeOf({ tier, name }: DemoTenant): string {
  return tier === 'town' ? `${name}办事处` : `${name}信访局`
}

/** 7.2.3: 困难 of A.16 opens it when the form is signed; what lies in the future is still to do. */
function hardship({ told }: PlacedCase, matter: Matter, now: Date, turn: number): Flow[] {
  const intake = told.forms.find(({ form, answers }) => form.id === intakeForm.id && answers['economyBand'] === 'hard')
  if (!intake) return []
  const lines = hardshipLines(turn).filter(({ after }) => intake.signedAt.getTime() + after * hour < now.getTime())
  const worker = told.seat.worker.accountId
  return [{ matter, kind: 'hardship', at: intake.signedAt, by: worker, lines, ...(!isOpen(told.stage) && { closed: { at: told.movedAt, reason: '个案已结束，救助已到位。' } }) }]
}

/** One that a person opened yesterday and in which the organs are still to be contacted (7.2.3.b). */
function handOpened(cases: readonly PlacedCase[], matters: ReadonlyMap<string, Matter>, staff: readonly DemoAccount[], today: Day): Flow[] {
  const place = openCasesOf(cases, staff, 'lc-worker').findLast(({ told }) => told.stage === 'in-service' && !told.forms.some(({ answers }) => answers['economyBand'] === 'hard'))
  if (!place) return []
  return [{ matter: matters.get(place.id)!, kind: 'hardship', at: momentAgo(today, 1, '17:40'), by: place.told.seat.worker.accountId, reason: '案主来电称丈夫住院，家中断了收入。', lines: [] }]
}

/** A visit of the days before the rating, marked irrational by the worker (3.3), with the flow that it opened. */
async function irrational(db: Loose, vaults: Vaults, flagged: readonly FlaggedVisit[], matters: ReadonlyMap<string, Matter>): Promise<Flow[]> {
  return Promise.all(
    flagged.map(async ({ place, ratedAt, evidence }): Promise<Flow> => {
      const [matter, worker, contactId, id] = [matters.get(place.id)!, place.told.seat.worker.accountId, randomUUID(), randomUUID()]
      const [came, at] = [new Date(ratedAt.getTime() - 4 * hour), new Date(ratedAt.getTime() - 3 * hour)]
      const common = { tenant_id: matter.tenantId, matter_id: matter.id, made_by: worker }
      await insertAll(db, 'core.contact', [{ ...common, id: contactId, channel: 'visit', happened_at: came, headcount: 1, organ: '', organ_level: '', made_at: came }])
      const sealed = await vaults.of(matter.tenantId).seal(matter.petitionerId, sealedPlace(id), { evidence })
      const basis = JSON.stringify({ noBasis: true, orderAffected: true })
      await insertAll(db, 'core.contact_classification', [{ ...common, id, contact_id: contactId, kind: 'irrational', holds: true, sub: null, ordinal: null, source: 'person', basis, sealed, made_at: at }])
      return { matter, kind: 'irrational', contactId, at, by: worker, lines: irrationalLines }
    })
  )
}
