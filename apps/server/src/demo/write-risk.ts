import { randomUUID } from 'node:crypto'
import { riskTitles, type RiskLevel } from '@xinshe/core/case/case.ts'
import type { LifeRisk } from '@xinshe/core/risk/life-risk.ts'
import { defaultRiskSetting, levelOf } from '@xinshe/core/risk/risk-setting.ts'
import type { IncidentKind } from '@xinshe/core/visit/safety-incident.ts'
import { addDays, dayOf, say, type Day } from '@xinshe/words'
import { sealRating } from '../routers/risk/sealed-rating.ts'
import { sealIncident } from '../routers/visits/sealed-incident.ts'
import { momentAgo } from './demo-moment.ts'
import type { DemoAccount } from './demo-staff.ts'
import { insertAll, type Loose } from './insert-all.ts'
import { keysOf, openCasesOf, type PlacedCase } from './placed-case.ts'
import type { Vaults } from './vaults.ts'

interface Story {
  readonly worker: string
  /** What was seen at a visit of the same day that the worker marked irrational (3.3). */
  readonly evidence?: string
  readonly ratings: readonly { readonly level: RiskLevel; readonly criterion: number; readonly lifeRisk: LifeRisk; readonly daysAgo: number; readonly time: string; readonly reason: string; readonly plan?: string }[]
}

/** Each the next open case of its worker. From orange up there is a plan, and red has its second name: nothing here alarms by itself. */
const stories: readonly Story[] = [
  {
    worker: 'lc-worker', evidence: '在接待室高声哭喊、摔杯，接待中断约二十分钟；接待室录像已保存。',
    ratings: [
      { level: 'yellow', criterion: 1, lifeRisk: 'nobody', daysAgo: 20, time: '16:10', reason: '诉求两年未解决，近期多次来电，语气明显急躁。' },
      { level: 'orange', criterion: 1, lifeRisk: 'self', daysAgo: 1, time: '15:05', reason: '当日来访在接待室哭喊、摔杯，反复说“没有活路”；没有具体计划，经安抚后由女儿接回。', plan: '每日电话联系一次；女儿陪同居住，收起家中农药；出现失联或再次表露轻生念头，立即报 110、通知社区和项目负责人。' }
    ]
  },
  { worker: 'lc-worker', ratings: [{ level: 'yellow', criterion: 2, lifeRisk: 'nobody', daysAgo: 6, time: '10:40', reason: '低保停发后靠邻居接济，情绪低落，愿意配合申请临时救助。' }] },
  { worker: 'lc-worker', ratings: [{ level: 'blue', criterion: 0, lifeRisk: 'nobody', daysAgo: 12, time: '09:30', reason: '沟通平和，等待职能部门答复。' }] },
  { worker: 'lc-worker2', ratings: [{ level: 'yellow', criterion: 0, lifeRisk: 'nobody', daysAgo: 4, time: '14:20', reason: '独居，睡眠差，亲友来往少。' }] },
  {
    worker: 'zc-worker', evidence: '在大厅跪地哭喊、以头撞柜台，接待中断约半小时；大厅录像已保存。',
    ratings: [{ level: 'red', criterion: 0, lifeRisk: 'self', daysAgo: 1, time: '15:50', reason: '来访时以头撞柜台，称已写好遗书，家属在抽屉中找到药物。', plan: '家属二十四小时陪护，当日陪同就医；社区民警每日上门；社工每日面谈，三天后复评。' }]
  },
  { worker: 'zc-worker', ratings: [{ level: 'yellow', criterion: 1, lifeRisk: 'nobody', daysAgo: 5, time: '11:15', reason: '与邻居纠纷升级，争吵中有推搡，双方均表示愿意调解。' }] },
  { worker: 'gz-worker', ratings: [{ level: 'orange', criterion: 2, lifeRisk: 'others', daysAgo: 2, time: '16:30', reason: '家属反映自行停药两周，夜间外出游走。', plan: '联系社区精防医生随访，家属督促服药；外出走失立即报警。' }] },
  { worker: 'gz-worker', ratings: [{ level: 'blue', criterion: 0, lifeRisk: 'nobody', daysAgo: 9, time: '10:00', reason: '已签和解协议，情绪平稳。' }] }
]

/** A visit that was marked irrational some hours before its case was rated. */
export interface FlaggedVisit {
  readonly place: PlacedCase
  readonly evidence: string
  readonly ratedAt: Date
}

const incidents: readonly { worker: string; kind: IncidentKind; daysAgo: number; isInjured: boolean; text: string }[] = [
  { worker: 'lc-worker', kind: 'threat', daysAgo: 12, isInjured: false, text: '入户时案主弟弟拍门大骂，扬言“再来就打”。社工退到楼下，联系社区民警后结束走访。' },
  { worker: 'zc-worker', kind: 'followed', daysAgo: 33, isInjured: false, text: '离开信访大厅后被人尾随约三百米，进入派出所后对方离开。已改为两人同行。' },
  { worker: 'gz-worker', kind: 'assault', daysAgo: 51, isInjured: true, text: '劝阻时被推倒，手肘擦伤，当日就医并报警。' }
]

/** Levels of some cases with their history, who was told, the second name of red; what happened to workers. Answers the visits that were marked before. */
export async function writeRisk(db: Loose, vaults: Vaults, cases: readonly PlacedCase[], staff: readonly DemoAccount[], today: Day): Promise<FlaggedVisit[]> {
  const [used, flagged] = [new Set<string>(), [] as FlaggedVisit[]]
  const rows: Record<'core.risk_rating' | 'core.risk_confirmation' | 'core.risk_notice' | 'core.timeline_entry', Record<string, unknown>[]> = { 'core.risk_rating': [], 'core.risk_confirmation': [], 'core.risk_notice': [], 'core.timeline_entry': [] }
  for (const { worker, ratings, evidence } of stories) {
    const place = openCasesOf(cases, staff, worker).find((one) => !used.has(one.id) && one.told.openedAt < momentAgo(today, 21, '00:00'))
    // A slice of the demo may have no such case.
    if (!place) continue
    used.add(place.id)
    const { lead, officer, worker: by } = place.told.seat
    for (const [index, { level, criterion, lifeRisk, daysAgo, time, reason, plan = '' }] of ratings.entries()) {
      const [id, at] = [randomUUID(), momentAgo(today, daysAgo, time)]
      const { criteria, reviewDays, minutes, tells } = levelOf(defaultRiskSetting, level)
      const keys = keysOf(place)
      rows['core.risk_rating'].push({
        ...keys, id, ordinal: index + 1, level, criteria: [criteria[criterion]!], has_plan: plan !== '', life_risk: lifeRisk, next_review_on: addDays(dayOf(at), reviewDays), made_as: 'worker',
        sealed: await sealRating(vaults.of(keys.tenant_id), { id, caseId: place.id }, { reason, plan }), made_by: by.accountId, made_at: at
      })
      const { zh, en } = riskTitles[level]
      rows['core.timeline_entry'].push({ ...keys, kind: 'core/risk-rated', title: JSON.stringify(say(`风险等级评为${zh}色`, `Risk rated ${en.toLowerCase()}`)), link: JSON.stringify({ to: 'risk', id }), happened_at: at, made_by: by.accountId, made_at: at })
      const hour = new Date(at.getTime() + 3_600_000)
      if (level === 'red') rows['core.risk_confirmation'].push({ ...keys, rating_id: id, made_by: lead.accountId, made_at: hour })
      const isNewest = index === ratings.length - 1
      for (const [tier, person] of [['lead', lead], ['town', officer]] as const) {
        if (!person || !tells.includes(tier) || person.accountId === by.accountId) continue
        // the lead of the shown town has one still to read
        const seen = worker === 'lc-worker' && level === 'orange' && isNewest && tier === 'lead' ? null : hour
        rows['core.risk_notice'].push({ ...keys, rating_id: id, tier, account_id: person.accountId, post_id: person.postId, told_at: at, due_at: new Date(at.getTime() + minutes * 60_000), seen_at: seen })
      }
      if (isNewest && evidence) flagged.push({ place, evidence, ratedAt: at })
    }
  }
  for (const table of ['core.risk_rating', 'core.risk_confirmation', 'core.risk_notice', 'core.timeline_entry'] as const) await insertAll(db, table, rows[table])
  await writeIncidents(db, vaults, cases, staff, today)
  return flagged
}

async function writeIncidents(db: Loose, vaults: Vaults, cases: readonly PlacedCase[], staff: readonly DemoAccount[], today: Day): Promise<void> {
  const rows = await Promise.all(
    incidents.flatMap(({ worker, kind, daysAgo, isInjured, text }) =>
      openCasesOf(cases, staff, worker).slice(0, 1).map(async (place) => {
        const [id, keys] = [randomUUID(), keysOf(place)]
        const at = momentAgo(today, daysAgo, '17:20')
        return { ...keys, id, kind, happened_on: dayOf(at), is_injured: isInjured, sealed: await sealIncident(vaults.of(keys.tenant_id), { id, caseId: place.id }, text), made_by: place.told.seat.worker.accountId, made_at: at }
      })
    )
  )
  await insertAll(db, 'core.safety_incident', rows)
}
