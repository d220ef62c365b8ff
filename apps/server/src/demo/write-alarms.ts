import { randomUUID } from 'node:crypto'
import type { AlarmKind, AlarmLevel, AlarmOutcome, AlarmTier, ReportOrgan } from '@xinshe/core/alarm/alarm.ts'
import { alarmSteps } from '@xinshe/core/alarm/alarm.ts'
import type { DemoAccount } from './demo-staff.ts'
import { insertAll, type Loose } from './insert-all.ts'
import type { PlacedCase } from './placed-case.ts'
import type { Vaults } from './vaults.ts'

/** One alarm of the demo: who was told when, in minutes after it was raised, and what they did. */
interface Story {
  readonly at: 'gz.zc.lc' | 'gz.zc'
  readonly kind: AlarmKind
  readonly level: AlarmLevel
  readonly hoursAgo: number
  readonly place: string
  readonly text: string
  readonly told: readonly { readonly tier: AlarmTier; readonly to: string; readonly after: number; readonly seen?: number; readonly taken?: number }[]
  readonly report?: { readonly after: number; readonly by: string; readonly organ: ReportOrgan; readonly receipt: string }
  readonly end?: { readonly after: number; readonly by: string; readonly outcome: AlarmOutcome; readonly text: string }
}

/** One is open, one has climbed to the district, one has ended. None of them is due: the demo alarms nobody by itself. */
const stories: readonly Story[] = [
  {
    at: 'gz.zc.lc', kind: 'mass-incident', level: 'orange', hoursAgo: 3, place: '信访大厅门口', text: '约十人聚集，情绪激动，未堵路。',
    told: [{ tier: 'crisis', to: 'gz-lead', after: 0, seen: 1 }, { tier: 'lead', to: 'lc-lead', after: 0, seen: 0.4, taken: 1.2 }]
  },
  {
    at: 'gz.zc', kind: 'self-harm', level: 'red', hoursAgo: 26, place: '当事人家中', text: '电话中称不想活了，随后失联。',
    told: [
      { tier: 'crisis', to: 'gz-lead', after: 0, seen: 22 }, { tier: 'lead', to: 'zc-lead', after: 0, seen: 14 },
      { tier: 'district', to: 'zc-officer', after: 20, seen: 20.5, taken: 21.3 }, { tier: 'district', to: 'zc-admin', after: 20, seen: 41 }
    ],
    report: { after: 24, by: 'zc-officer', organ: 'police', receipt: '增城分局指挥中心 接警单 0419' }
  },
  {
    at: 'gz.zc.lc', kind: 'mental-illness', level: 'red', hoursAgo: 24 * 6, place: '接待室二', text: '自言自语，击打桌面，家属在场。',
    told: [{ tier: 'crisis', to: 'gz-lead', after: 0, seen: 3 }, { tier: 'lead', to: 'lc-lead', after: 0, seen: 0.3, taken: 0.6 }],
    report: { after: 6, by: 'lc-lead', organ: 'health', receipt: '荔城街社区卫生服务中心 值班电话回复已派车' },
    end: { after: 95, by: 'lc-lead', outcome: 'handled', text: '由家属陪同送诊，次日回访情绪平稳。' }
  }
]

export async function writeAlarms(db: Loose, vaults: Vaults, cases: readonly PlacedCase[], staff: readonly DemoAccount[], now: Date): Promise<void> {
  const inService = cases.filter(({ told }) => told.stage === 'in-service')
  const used = new Set<string>()
  for (const story of stories) {
    const leadOf = story.at === 'gz.zc' ? 'zc-lead' : 'lc-lead'
    const lead = staff.find(({ name }) => name === leadOf)!
    const found = inService.find(({ id, told: { seat } }) => !used.has(id) && seat.lead.accountId === lead.id && (story.at === 'gz.zc' || seat.tenant.path === story.at))
    // A slice of the demo may have no such case.
    if (!found) continue
    used.add(found.id)
    await writeAlarm(db, vaults, found, story, staff, now)
  }
}

async function writeAlarm(db: Loose, vaults: Vaults, { id: caseId, told: { seat } }: PlacedCase, story: Story, staff: readonly DemoAccount[], now: Date): Promise<void> {
  const raisedAt = new Date(now.getTime() - story.hoursAgo * 3_600_000)
  const after = (minutes: number) => new Date(raisedAt.getTime() + minutes * 60_000)
  const person = (name: string) => staff.find((account) => account.name === name)!
  const id = randomUUID()
  const keys = { tenant_id: seat.tenant.id, alarm_id: id }
  const { told, report, end } = story
  const taken = told.find((one) => one.taken !== undefined)!
  const bureaus = told.map(({ to }) => person(to).posts[0]!.tenant).filter((path) => path !== undefined)

  await insertAll(db, 'core.alarm', [{
    tenant_id: seat.tenant.id, id, case_id: caseId, contract_id: seat.contractId, kind: story.kind, level: story.level,
    raised_by: seat.worker.accountId, raised_post: seat.worker.postId, raised_at: raisedAt, climb_from: raisedAt, minutes: [0, 5, 10, 20, 30],
    step: Math.max(...told.map(({ tier }) => alarmSteps.indexOf(tier as never) + 1)), addressed: told.map(({ to }) => person(to).id),
    reached: bureaus.length > 0 ? await idsOf(db, bureaus) : [], acknowledged_at: after(taken.taken!), acknowledged_by: person(taken.to).id,
    report_due_at: story.level === 'red' ? after(30) : null,
    ...(report && { reported_at: after(report.after), reported_by: person(report.by).id, report_organ: report.organ, told_at: after(report.after - 1) }),
    ...(end && { closed_at: after(end.after), closed_by: person(end.by).id, outcome: end.outcome })
  }])
  await insertAll(db, 'core.alarm_receipt', told.map(({ tier, to, after: at, seen, taken }) => ({
    ...keys, tier, account_id: person(to).id, post_id: person(to).posts[0]!.id, addressed_at: after(at),
    shown_at: seen === undefined ? null : after(seen), acknowledged_at: taken === undefined ? null : after(taken)
  })))

  const raiser = seat.worker.accountId
  const climbs = [...new Set(told.map(({ tier }) => tier))].map((tier, index) => ({
    act: 'climbed', tier, people: told.filter((one) => one.tier === tier).length, made_by: null, made_at: new Date(after(told.find((one) => one.tier === tier)!.after).getTime() + index)
  }))
  const done = (act: string, by: string, at: number) => ({ act, tier: null, people: null, made_by: by, made_at: after(at) })
  const acts = [done('raised', raiser, 0), ...climbs, done('acknowledged', person(taken.to).id, taken.taken!),
    ...(report ? [done('reported', person(report.by).id, report.after)] : []), ...(end ? [done('closed', person(end.by).id, end.after)] : [])]
  await insertAll(db, 'core.alarm_act', acts.map((act) => ({ tenant_id: seat.tenant.id, alarm_id: id, ...act })))

  const notes = [
    { act: 'raised', by: raiser, at: 0, said: { place: story.place, text: story.text } },
    ...(report ? [{ act: 'reported', by: person(report.by).id, at: report.after, said: { text: report.receipt } }] : []),
    ...(end ? [{ act: 'closed', by: person(end.by).id, at: end.after, said: { text: end.text } }] : [])
  ]
  const rows = await Promise.all(notes.map(async ({ act, by, at, said }) => {
    const noteId = randomUUID()
    const sealed = await vaults.of(seat.tenant.id).seal(id, { table: 'core.alarm_note', id: noteId, version: 1 }, said)
    return { ...keys, id: noteId, act, sealed, made_by: by, made_at: after(at) }
  }))
  await insertAll(db, 'core.alarm_note', rows)
}

async function idsOf(db: Loose, paths: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('core.tenant').select('id').where('path', 'in', paths).execute()
  return rows.map(({ id }) => id)
}
