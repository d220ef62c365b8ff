import { randomUUID } from 'node:crypto'
import type { Post } from '@xinshe/core/post.ts'
import type { DemoAgency, DemoContract } from './demo-contracts.ts'
import type { DemoTenant } from './demo-tree.ts'

/** One password for every account of the demo; long enough for administrators. */
export const demoPassword = 'xinshe-demo-2026'

export interface DemoPost {
  readonly id: string
  readonly role: Post
  readonly contract?: DemoContract['key']
  readonly agency?: DemoAgency
  /** Path of the bureau. */
  readonly tenant?: string
  /** The post ended so many days ago. */
  readonly endedDaysAgo?: number
}

export interface DemoAccount {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly posts: readonly DemoPost[]
  /** Named when the server starts; the others are there all the same. */
  readonly isShown: boolean
}

type Wish = Omit<DemoPost, 'id'>

function account(name: string, displayName: string, ...posts: Wish[]): DemoAccount {
  return { id: randomUUID(), name, displayName, posts: posts.map((post) => ({ id: randomUUID(), ...post })), isShown: true }
}
const hidden = (account: DemoAccount): DemoAccount => ({ ...account, isShown: false })

/** Somebody in every post at every tier; a person with two posts, one who has left. */
const named: readonly DemoAccount[] = [
  account('lc-worker', '陈晓雯', { role: 'worker', contract: 'town', agency: 'tongxing' }),
  account('lc-lead', '黄敏仪', { role: 'lead', contract: 'town', agency: 'tongxing' }),
  account('lc-officer', '林秀珍', { role: 'bureau-officer', tenant: 'gz.zc.lc' }),
  account('lc-admin', '罗伟平', { role: 'bureau-admin', tenant: 'gz.zc.lc' }),
  account('zc-worker', '何嘉怡', { role: 'worker', contract: 'district', agency: 'lixiang' }),
  account('zc-lead', '吴国栋', { role: 'lead', contract: 'district', agency: 'lixiang' }),
  account('zc-officer', '杨建国', { role: 'bureau-officer', tenant: 'gz.zc' }),
  account('zc-admin', '许佩玲', { role: 'bureau-admin', tenant: 'gz.zc' }),
  account('gz-worker', '区家豪', { role: 'worker', contract: 'city', agency: 'yunqiao' }),
  account('gz-lead', '邝慧贤', { role: 'lead', contract: 'city', agency: 'yunqiao' }),
  account('gz-officer', '邓志明', { role: 'bureau-officer', tenant: 'gz' }),
  account('gz-admin', '曾庆华', { role: 'bureau-admin', tenant: 'gz' }),
  account('yunqiao', '周启明', { role: 'agency-admin', agency: 'yunqiao' }),
  account('lixiang', '郑少芬', { role: 'agency-admin', agency: 'lixiang' }),
  account('tongxing', '梁文辉', { role: 'agency-admin', agency: 'tongxing' }),
  account('two-posts', '关婉婷', { role: 'worker', contract: 'town', agency: 'tongxing' }, { role: 'worker', contract: 'district', agency: 'lixiang' }),
  account('lc-partner', '罗静怡', { role: 'partner', tenant: 'gz.zc.lc' }),
  account('operator', '平台运维', { role: 'platform-operator' }),
  hidden(account('lc-worker2', '李志强', { role: 'worker', contract: 'town', agency: 'tongxing' })),
  hidden(account('zc-worker2', '冯永康', { role: 'worker', contract: 'district', agency: 'lixiang' })),
  hidden(account('zc-worker3', '谢丽华', { role: 'worker', contract: 'district', agency: 'lixiang' })),
  hidden(account('zc-worker4', '钟俊杰', { role: 'worker', contract: 'district', agency: 'lixiang' })),
  hidden(account('gz-worker2', '单晓乐', { role: 'worker', contract: 'city', agency: 'yunqiao' })),
  hidden(account('gz-worker3', '蔡淑仪', { role: 'worker', contract: 'city', agency: 'yunqiao' })),
  hidden(account('gz-worker4', '卢锦荣', { role: 'worker', contract: 'city', agency: 'yunqiao' })),
  hidden(account('gz-lead2', '苏颖诗', { role: 'lead', contract: 'city', agency: 'yunqiao' })),
  hidden(account('py-admin', '石永昌', { role: 'bureau-admin', tenant: 'gz.py' })),
  hidden(account('th-admin', '范淑贞', { role: 'bureau-admin', tenant: 'gz.th' })),
  hidden(account('py-worker', '潘少强', { role: 'worker', contract: 'expired', agency: 'tongxing' })),
  hidden(account('py-lead', '麦浩然', { role: 'lead', contract: 'expired', agency: 'tongxing' })),
  hidden(account('left', '温国华', { role: 'worker', contract: 'town', agency: 'tongxing', endedDaysAgo: 60 }))
]

const surnames = [...'陈李黄张梁林王吴刘何罗郑谢邓冯叶杨周钟苏卢蔡潘杜戴夏范方石姚谭廖']
const givenNames = ['伟平', '丽珊', '建华', '秀芳', '志明', '美玲', '国强', '惠芬', '永昌', '佩珊', '俊贤', '淑贞', '文杰', '婉仪', '海涛', '翠兰']

/** An officer at each other district and each other town of 增城, so that every counter there can be tried. */
export function demoStaff(tenants: readonly DemoTenant[]): DemoAccount[] {
  const manned = new Set(named.flatMap(({ posts }) => posts.filter(({ role }) => role === 'bureau-officer').map(({ tenant }) => tenant)))
  const counters = tenants.filter(({ tier, path }) => !manned.has(path) && (tier === 'district' || path.startsWith('gz.zc.')))
  const officers = counters.map(({ path }, index) => {
    const displayName = surnames[(index * 7) % surnames.length]! + givenNames[(index * 3) % givenNames.length]!
    return hidden(account(`${path.slice(3).replaceAll('.', '-')}-officer`, displayName, { role: 'bureau-officer', tenant: path }))
  })
  return [...named, ...officers]
}

/** The accounts named when the server starts. */
export const shownAccounts: readonly DemoAccount[] = named.filter(({ isShown }) => isShown)
