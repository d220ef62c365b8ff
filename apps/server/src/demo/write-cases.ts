import { randomUUID } from 'node:crypto'
import type { Day } from '@xinshe/words'
import { sealAnswers } from '../routers/records/sealed-record.ts'
import { verdictPlace } from '../routers/records/verdicts-of.ts'
import type { DemoCase, DemoForm } from './demo-case.ts'
import { insertAll, type Loose } from './insert-all.ts'
import type { PlacedCase } from './placed-case.ts'
import type { Vaults } from './vaults.ts'
import { writeMatters } from './write-matters.ts'
import { writeTasks } from './write-tasks.ts'

interface Placed {
  readonly told: DemoCase
  readonly id: string
  readonly keys: { readonly tenant_id: string; readonly case_id: string; readonly contract_id: string; readonly worker_id: string }
  readonly recordIds: ReadonlyMap<DemoForm, string>
}

/** Cases with everything that hangs on them, sealed as the procedures seal it. Older cases first: numbers follow. */
export async function writeCases(db: Loose, vaults: Vaults, cases: readonly DemoCase[], today: Day): Promise<readonly PlacedCase[]> {
  const inOrder = [...cases].sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime())
  const matters = await writeMatters(db, vaults, inOrder.map(({ matter }) => matter))
  const placed = inOrder.map((told): Placed => {
    const id = randomUUID()
    const { tenant, contractId, worker } = told.seat
    const keys = { tenant_id: tenant.id, case_id: id, contract_id: contractId, worker_id: worker.postId }
    return { told, id, keys, recordIds: new Map(told.forms.map((form) => [form, randomUUID()])) }
  })

  await insertAll(db, 'core.case', placed.map(({ told, keys: { case_id, ...keys } }, index) => ({
    ...keys, id: case_id, matter_id: matters[index]!.matterId, stage: told.stage, opened_at: told.openedAt, moved_at: told.movedAt, version: told.acts.length
  })))
  await insertAll(db, 'core.case_act', placed.flatMap(({ told, keys }) => told.acts.map(({ act, detail, by, at }) => ({ ...keys, act, detail: JSON.stringify(detail), made_by: by, made_at: at }))))
  await insertAll(db, 'core.timeline_entry', placed.flatMap(({ told, keys, recordIds }) => told.lines.map(({ kind, title, by, at, form }) => ({
    ...keys, kind, title: JSON.stringify(title), link: form ? JSON.stringify({ to: 'record', id: recordIdOf(recordIds, form) }) : null, happened_at: at, made_by: by, made_at: at
  }))))

  // A later version replaces the one before, and only a signed one is judged: so version by version.
  for (const version of [1, 2]) {
    await insertAll(db, 'core.form_record', await rowsOf(placed, version, (place, form) => recordRow(vaults, place, form)))
    await insertAll(db, 'core.approval', await rowsOf(placed, version, (place, form) => verdictRow(vaults, place, form)))
  }
  await writeTasks(db, vaults, placed, today)
  return placed
}

async function rowsOf(placed: readonly Placed[], version: number, rowOf: (place: Placed, form: DemoForm) => Promise<Record<string, unknown> | null>) {
  const rows = []
  for (const place of placed) {
    for (const form of place.told.forms) if (form.version === version) rows.push(await rowOf(place, form))
  }
  return rows.filter((row) => row !== null)
}

async function recordRow(vaults: Vaults, { told, keys, recordIds }: Placed, { form, ordinal, version, answers, signedAt }: DemoForm, id = recordIdOf(recordIds, { form, ordinal, version })) {
  const parts = await sealAnswers(vaults.of(keys.tenant_id), form, { caseId: keys.case_id, id, version }, answers)
  return { ...keys, id, form: form.id, form_version: form.version, ordinal, version, ...parts, signed_name: told.seat.worker.name, made_by: told.seat.worker.accountId, made_at: signedAt }
}

async function verdictRow(vaults: Vaults, { told, keys, recordIds }: Placed, signed: DemoForm) {
  const { verdict } = signed
  if (!verdict) return null
  const id = randomUUID()
  const sealed = await vaults.of(keys.tenant_id).seal(keys.case_id, verdictPlace(id), verdict.said)
  return { ...keys, id, record_id: recordIdOf(recordIds, signed), verdict: verdict.verdict, sealed, signed_name: told.seat.lead.name, made_by: told.seat.lead.accountId, made_at: verdict.at }
}

/** A form was told again when the lead had spoken: the same form, number and version is the same record. */
function recordIdOf(ids: ReadonlyMap<DemoForm, string>, { form, ordinal, version }: Pick<DemoForm, 'form' | 'ordinal' | 'version'>): string {
  for (const [told, id] of ids) if (told.form === form && told.ordinal === ordinal && told.version === version) return id
  throw new Error(`no record of ${form.id}`)
}
