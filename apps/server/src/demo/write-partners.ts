import { randomUUID } from 'node:crypto'
import type { PartnerType } from '@xinshe/core/partner/partner-type.ts'
import { addDays, type Day } from '@xinshe/words'
import { momentAgo } from './demo-moment.ts'
import { insertAll, type Loose } from './insert-all.ts'
import type { PlacedCase } from './placed-case.ts'

/** Who stands in the directory of each place: invented people, as everybody in the demo. */
const told: readonly { type: PartnerType; name: string; organisation: string | null; fields: string }[] = [
  { type: 'mediator', name: '谭永康', organisation: '镇街人民调解委员会', fields: '邻里纠纷、物业纠纷' },
  { type: 'lawyer', name: '何志强', organisation: '明理律师事务所', fields: '劳动争议、征地补偿' },
  { type: 'counsellor', name: '罗静怡', organisation: '心语心理服务中心', fields: '情绪疏导、危机干预' },
  { type: 'congress-deputy', name: '黎伟文', organisation: null, fields: '民生、环境' },
  { type: 'mass', name: '镇街妇女联合会', organisation: null, fields: '婚姻家庭、妇女儿童' },
  { type: 'volunteer', name: '邓小敏', organisation: '社区志愿服务队', fields: '探访、陪同就医' }
]

export type DemoPartner = (typeof told)[number] & { readonly id: string }

/** 4.6: the partners each project keeps for its places, and who of them it can turn to. */
export async function writePartners(db: Loose, cases: readonly PlacedCase[], today: Day): Promise<(place: PlacedCase, type: PartnerType) => DemoPartner> {
  const keyOf = ({ told: { seat } }: PlacedCase) => `${seat.tenant.id} ${seat.contractId}`
  const kept = new Map<string, DemoPartner[]>()
  const rows: Record<string, unknown>[] = []
  for (const place of cases) {
    if (kept.has(keyOf(place))) continue
    const { tenant, contractId, lead } = place.told.seat
    const partners = told.map((one) => ({ ...one, id: randomUUID() }))
    kept.set(keyOf(place), partners)
    rows.push(...partners.map((one, nth) => ({ ...one, tenant_id: tenant.id, contract_id: contractId, phone: `020-55501${kept.size % 10}${nth}0`, since_on: addDays(today, -200 + nth * 10), made_by: lead.accountId, made_at: momentAgo(today, 200 - nth * 10, '09:30') })))
  }
  await insertAll(db, 'core.partner', rows)
  return (place, type) => kept.get(keyOf(place))!.find((one) => one.type === type)!
}
