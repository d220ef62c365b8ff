import { randomUUID } from 'node:crypto'
import { interviewForm, type Interview } from '@xinshe/core/case/interview-form.ts'
import { sessionMinutes } from '@xinshe/core/service/session-minutes.ts'
import { otherServiceForm, type OtherServiceAnswers } from '@xinshe/core/service/service-form.ts'
import { techniques } from '@xinshe/core/service/service-method.ts'
import { splitSealed } from '@xinshe/forms'
import { addDays, type Day } from '@xinshe/words'
import { servicePlace } from '../routers/service/insert-service.ts'
import type { DemoCase } from './demo-case.ts'
import { insertAll, type Loose } from './insert-all.ts'
import type { PlacedCase } from './placed-case.ts'
import type { Vaults } from './vaults.ts'

/** What a worker does beside the cases, some days ago. */
const others: readonly (Omit<OtherServiceAnswers, 'on'> & { readonly ago: number })[] = [
  { ago: 2, method: 'community', text: '社区信访法治宣传', minutes: 120, persons: 35, techniques: ['relations'] },
  { ago: 5, method: 'supervision', text: '月度个案督导', minutes: 90 },
  { ago: 9, method: 'group', text: '情绪支持小组第二节', minutes: 90, persons: 8, techniques: ['rational-therapy', 'relations'] },
  { ago: 12, method: 'administration', text: '整理服务档案', minutes: 60 },
  { ago: 33, method: 'research', text: '高频诉求归纳', minutes: 150 }
]

/** The service log of the demo (3.8, 6.1): every interview with its time, the newest without its techniques yet, and some work beside the cases. */
export async function writeServices(db: Loose, vaults: Vaults, cases: readonly PlacedCase[], today: Day): Promise<void> {
  const interviews = cases.flatMap(({ id, told }) => interviewsOf(told).map((interview, nth, all) => ({ id, told, interview, isNewest: nth === all.length - 1 })))
  const onCases = interviews.flatMap(({ id, told: { seat }, interview: { ordinal, answers, signedAt }, isNewest }, turn) => {
    const { heldOn, ...times } = answers as Interview
    const minutes = sessionMinutes(times)
    const named = isNewest && turn % 3 === 0 ? [] : [techniques[turn % 4]!]
    const keys = { tenant_id: seat.tenant.id, contract_id: seat.contractId, post_id: seat.worker.postId, case_id: id }
    return minutes === null ? [] : [{ ...keys, method: 'casework', techniques: named, served_on: heldOn, minutes, source: `interview/${ordinal}`, made_by: seat.worker.accountId, made_at: signedAt }]
  })
  await insertAll(db, 'core.service_entry', onCases)
  await insertAll(db, 'core.service_entry', await Promise.all(workersOf(cases).flatMap(({ tenant, contractId, worker }) => others.map(async ({ ago, ...answers }) => {
    const [id, on] = [randomUUID(), addDays(today, -ago)]
    const sealed = await vaults.of(tenant.id).seal(id, servicePlace(id), splitSealed(otherServiceForm, { ...answers, on }).sealed)
    const { method, minutes, persons = null, techniques = [] } = answers
    return { tenant_id: tenant.id, id, contract_id: contractId, post_id: worker.postId, method, techniques, served_on: on, minutes, persons, sealed, made_by: worker.accountId, made_at: new Date(`${on}T17:40:00+08:00`) }
  }))))
}

/** The interviews as they were last signed. */
function interviewsOf({ forms }: DemoCase) {
  const signed = forms.filter(({ form }) => form.id === interviewForm.id)
  return signed.filter(({ ordinal, version }) => !signed.some((other) => other.ordinal === ordinal && other.version > version))
}

/** Each worker once, where the first of the cases stands. */
function workersOf(cases: readonly PlacedCase[]): DemoCase['seat'][] {
  return [...new Map(cases.map(({ told: { seat } }) => [seat.worker.postId, seat])).values()]
}
