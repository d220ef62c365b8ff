import { createHash } from 'node:crypto'
import type { Post } from '@xinshe/core/post.ts'

/** The same id for the same word in every run: a failing test can be read again. */
export function idOf(word: string): string {
  const hex = createHash('sha256').update(word).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const day = (fromToday: number) => new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10)

const tenants = {
  city: { id: idOf('city'), parent: null, tier: 'city', path: 'gz', name: '广州市', division_code: '440100' },
  district: { id: idOf('district'), parent: 'city', tier: 'district', path: 'gz.zc', name: '增城区', division_code: '440118' },
  townA: { id: idOf('townA'), parent: 'district', tier: 'town', path: 'gz.zc.lc', name: '荔城街道', division_code: '440118001000' },
  townB: { id: idOf('townB'), parent: 'district', tier: 'town', path: 'gz.zc.zj', name: '增江街道', division_code: '440118003000' },
  otherDistrict: { id: idOf('otherDistrict'), parent: 'city', tier: 'district', path: 'gz.lw', name: '荔湾区', division_code: '440103' }
} as const

const agencies = {
  first: { id: idOf('agency one'), slug: 'mingde', name: '明德社会工作服务中心', registration_number: '52440100MJL0000001' },
  other: { id: idOf('agency two'), slug: 'tongxin', name: '同心社会工作服务中心', registration_number: '52440100MJL0000002' }
} as const

const contracts = {
  /** Serves town A alone. */
  one: contract('one', tenants.townA.id, agencies.first.id, -9, 99, [tenants.townA.id]),
  /** Of the rival agency: serves town A and town B. */
  two: contract('two', tenants.townA.id, agencies.other.id, -9, 99, [tenants.townA.id, tenants.townB.id]),
  expired: contract('expired', tenants.townA.id, agencies.first.id, -99, -9, [tenants.townA.id])
}

function contract(word: string, tenant_id: string, agency_id: string, starts: number, ends: number, areas: string[]) {
  return { id: idOf(`contract ${word}`), tenant_id, agency_id, number: `HT-${word}`, title: `信访社会工作服务合同 ${word}`, starts: day(starts), ends: day(ends), areas, modules: ['case-management'] }
}

export const units = { tenants, agencies, contracts }

type Row = { accountId: string; postId: string; displayName: string; role: Post; starts: string; ends?: string; tenant_id?: string; contract_id?: string; agency_id?: string; partner_id?: string }

function person(word: string, displayName: string, role: Post, place: Omit<Partial<Row>, 'accountId' | 'postId'>): Row {
  return { accountId: idOf(`account ${word}`), postId: idOf(`post ${word}`), displayName, role, starts: day(-9), ...place }
}

const ofOne = { contract_id: contracts.one.id, agency_id: agencies.first.id }
const ofTwo = { contract_id: contracts.two.id, agency_id: agencies.other.id }

/** Of the directory of contract one: who has the account `partner1`. */
export const partner = { tenant_id: tenants.townA.id, id: idOf('partner'), contract_id: contracts.one.id, type: 'counsellor', name: '郭心怡', organisation: '心语心理服务中心', since_on: day(-9) } as const

/** Somebody in every post. `w1`, `w2` and `lead1` serve contract one; `w3` and `lead2` the rival's. */
export const people = {
  w1: person('w1', '陈晓雯', 'worker', ofOne),
  w2: person('w2', '李志强', 'worker', ofOne),
  lead1: person('lead1', '黄敏仪', 'lead', ofOne),
  admin1: person('admin1', '周启明', 'agency-admin', { agency_id: agencies.first.id }),
  w3: person('w3', '何嘉怡', 'worker', ofTwo),
  lead2: person('lead2', '吴国栋', 'lead', ofTwo),
  admin2: person('admin2', '郑少芬', 'agency-admin', { agency_id: agencies.other.id }),
  former: person('former', '梁文辉', 'worker', { contract_id: contracts.expired.id, agency_id: agencies.first.id }),
  officerA: person('officerA', '林秀珍', 'bureau-officer', { tenant_id: tenants.townA.id }),
  bureauA: person('bureauA', '罗伟平', 'bureau-admin', { tenant_id: tenants.townA.id }),
  officerB: person('officerB', '谢丽华', 'bureau-officer', { tenant_id: tenants.townB.id }),
  officerDistrict: person('officerDistrict', '杨建国', 'bureau-officer', { tenant_id: tenants.district.id }),
  bureauDistrict: person('bureauDistrict', '许佩玲', 'bureau-admin', { tenant_id: tenants.district.id }),
  officerCity: person('officerCity', '邓志明', 'bureau-officer', { tenant_id: tenants.city.id }),
  bureauCity: person('bureauCity', '曾庆华', 'bureau-admin', { tenant_id: tenants.city.id }),
  officerOther: person('officerOther', '冯婉婷', 'bureau-officer', { tenant_id: tenants.otherDistrict.id }),
  operator: person('operator', '平台运维', 'platform-operator', {}),
  partner1: person('partner1', partner.name, 'partner', { tenant_id: partner.tenant_id, partner_id: partner.id, ends: day(90) })
} satisfies Record<string, Row>

export type Person = keyof typeof people
