import { randomUUID } from 'node:crypto'
import { say, addDays, dayOf, type Day, type Said } from '@xinshe/words'
import { disclosurePlace } from '../routers/consents/ledger.ts'
import { itemPlace, stepPlace } from '../routers/referrals/load-referral.ts'
import { sealTask } from '@xinshe/plugin-kit/server'
import type { DemoContract } from './demo-contracts.ts'
import { momentAgo } from './demo-moment.ts'
import type { DemoAccount } from './demo-staff.ts'
import type { DemoTenant } from './demo-tree.ts'
import { insertAll, type Loose } from './insert-all.ts'
import { keysOf, openCasesOf, type PlacedCase } from './placed-case.ts'
import type { Vaults } from './vaults.ts'

type Step = 'send' | 'receive' | 'begin' | 'finish'
interface Story {
  readonly worker: string
  /** A contract with the place where it receives, or an organ outside the platform. */
  readonly to: { readonly contract: DemoContract['key']; readonly at: string } | { readonly organ: string }
  readonly demand: string
  readonly law: string
  readonly steps: readonly { readonly step: Step; readonly daysAgo: number; readonly time: string; readonly by: string; readonly text?: string }[]
}

/** One waits for its receipt, one is in hand, one came back with a result. Each goes with the demand alone, on an article of law. */
const stories: readonly Story[] = [
  {
    worker: 'zc-worker', to: { contract: 'town', at: 'gz.zc.lc' }, law: '《信访工作条例》第二十二条',
    demand: '案主已迁至荔城街道居住，请就近安排入户探访，了解其老人的照料情况。',
    steps: [{ step: 'send', daysAgo: 1, time: '16:45', by: 'zc-worker' }]
  },
  {
    worker: 'lc-worker', to: { contract: 'district', at: 'gz.zc' }, law: '《信访工作条例》第二十二条',
    demand: '诉求涉及区级部门，请协助联系区人社部门核对社保缴费年限。',
    steps: [{ step: 'send', daysAgo: 8, time: '10:10', by: 'lc-worker' }, { step: 'receive', daysAgo: 7, time: '09:20', by: 'zc-lead' }, { step: 'begin', daysAgo: 6, time: '14:00', by: 'zc-lead' }]
  },
  {
    worker: 'lc-worker', to: { organ: '荔城街道公共服务办公室' }, law: '《社会救助暂行办法》第四十七条',
    demand: '家庭成员患重病，请协助办理临时救助。',
    steps: [
      { step: 'send', daysAgo: 24, time: '11:00', by: 'lc-worker' }, { step: 'receive', daysAgo: 23, time: '15:30', by: 'lc-worker' },
      { step: 'finish', daysAgo: 9, time: '10:30', by: 'lc-worker', text: '已批准临时救助，款项打入本人账户。' }
    ]
  }
]
const titles: Readonly<Record<Step, Said>> = { send: say('发出转介', 'Referral sent'), receive: say('转介已被接收', 'Referral received'), begin: say('转介开始处理', 'Referral taken in hand'), finish: say('转介办结', 'Referral done') }
const states = { send: 'sent', receive: 'received', begin: 'in-progress', finish: 'done' } as const

interface Scene {
  readonly cases: readonly PlacedCase[]
  readonly staff: readonly DemoAccount[]
  readonly tenants: readonly DemoTenant[]
  readonly contracts: readonly DemoContract[]
  readonly today: Day
}

/** Referrals (6.4) between the agencies of the demo and to an organ. */
export async function writeReferrals(db: Loose, vaults: Vaults, { cases, staff, tenants, contracts, today }: Scene): Promise<void> {
  const used = new Set<string>()
  for (const { worker, to, demand, law, steps } of stories) {
    const place = openCasesOf(cases, staff, worker).find(({ id, told }) => !used.has(id) && told.openedAt < momentAgo(today, 25, '00:00'))
    // A slice of the demo may have no such case.
    if (!place) continue
    used.add(place.id)
    const [id, keys] = [randomUUID(), keysOf(place)]
    const vault = vaults.of(keys.tenant_id)
    const done = steps.map((step) => ({ ...step, id: randomUUID(), at: momentAgo(today, step.daysAgo, step.time), by: staff.find(({ name }) => name === step.by)!.id }))
    const when = (wanted: Step) => done.find(({ step }) => step === wanted)?.at ?? null
    const [{ at: sentAt, by }] = done as [(typeof done)[number]]
    const recipient = 'organ' in to ? { to_tenant: null, to_contract: null, organ: to.organ } : { to_tenant: tenants.find(({ path }) => path === to.at)!.id, to_contract: contracts.find(({ key }) => key === to.contract)!.id, organ: '' }

    await insertAll(db, 'core.referral', [{
      ...keys, ...recipient, id, state: states[done.at(-1)!.step], parts: [], receipt_days: 3, round: 1, sent_at: sentAt, receipt_due_on: addDays(dayOf(sentAt), 3), received_at: when('receive'), closed_at: when('finish'),
      version: done.length + 1, made_by: by, made_at: sentAt
    }])
    const item = async (part: string, under: string, fields: Record<string, unknown>) => {
      const itemId = randomUUID()
      return { tenant_id: keys.tenant_id, id: itemId, referral_id: id, part, round: 1, sealed: await vault.seal(under, itemPlace(itemId), fields), made_by: by, made_at: sentAt }
    }
    await insertAll(db, 'core.referral_item', [await item('own', place.id, { demand, picks: [], law }), await item('demand', id, { text: demand })])
    await insertAll(db, 'core.referral_step', await Promise.all(done.map(async ({ id: stepId, step, at, by: made_by, text }) => ({
      tenant_id: keys.tenant_id, id: stepId, referral_id: id, step, side: step === 'send' || 'organ' in to ? 'sender' : 'receiver',
      sealed: text ? await vault.seal(id, stepPlace(stepId), { text }) : null, made_by, made_at: at
    }))))
    await insertAll(db, 'core.timeline_entry', done.map(({ step, at, by: made_by }) => ({ ...keys, kind: `core/referral-${step}`, title: JSON.stringify(titles[step]), link: JSON.stringify({ to: 'referral', id }), happened_at: at, made_by, made_at: at })))
    const disclosure = randomUUID()
    await insertAll(db, 'core.disclosure', [{ ...keys, ...recipient, id: disclosure, use: 'sharing', basis: 'law', parts: [], sealed: await vault.seal(place.id, disclosurePlace(disclosure), { purpose: demand, law }), made_by: by, made_at: sentAt }])
    const task = randomUUID()
    await insertAll(db, 'core.task', [{
      ...keys, id: task, kind: 'follow-up', source: `referral/${id}/receipt`, owner_id: keys.worker_id, due_on: addDays(dayOf(sentAt), 3), state: when('receive') ? 'done' : 'open',
      sealed: await sealTask(vault, { id: task, caseId: place.id, version: 1 }, { text: '转介尚无回执：请联系对方确认是否接收' }), made_by: by, made_at: sentAt
    }])
  }
}
