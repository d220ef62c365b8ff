import type { Generated, Kysely } from 'kysely'
import { insertOnce, type CaseRow, type Once, type Sealing } from '../src/server.ts'

// Checked by tsc: one chain of types from the column to the page.

type VisitTables = { 'home_visit.visit': CaseRow & { id: Generated<string>; found_at_home: Once<boolean>; note: string | null; sealed: Buffer } }
declare const desk: { db: Kysely<VisitTables>; sealing: Sealing }
declare const keys: { tenant_id: string; case_id: string; contract_id: string; worker_id: string }
const id = '00000000-0000-4000-8000-000000000000'

insertOnce(desk, 'home_visit.visit', { clear: { ...keys, id, found_at_home: true }, sealed: { under: id, fields: {} } })
// @ts-expect-error a column that was renamed is not there under its old name
insertOnce(desk, 'home_visit.visit', { clear: { ...keys, id, found_at_home: true, remark: '' } })
// @ts-expect-error every column without a default is written
insertOnce(desk, 'home_visit.visit', { clear: { ...keys, id } })
// @ts-expect-error a column holds what its table says
insertOnce(desk, 'home_visit.visit', { clear: { ...keys, id, found_at_home: 'yes' } })
// @ts-expect-error what is sealed is never written in clear
insertOnce(desk, 'home_visit.visit', { clear: { ...keys, id, found_at_home: true, sealed: Buffer.from('') } })
// @ts-expect-error there is no such table
insertOnce(desk, 'home_visit.stay', { clear: { ...keys, id } })
