import { randomUUID } from 'node:crypto'
import { addDays, type Day } from '@xinshe/words'
import type { DemoTenant } from './demo-tree.ts'

export const agencies = [
  { id: randomUUID(), slug: 'yunqiao', name: '云桥社会工作服务中心', registration_number: '52440100MJL0000101' },
  { id: randomUUID(), slug: 'lixiang', name: '荔乡社会工作服务中心', registration_number: '52440118MJL0000202' },
  { id: randomUUID(), slug: 'tongxing', name: '同行者社会工作服务社', registration_number: '52440113MJL0000303' }
] as const
export type DemoAgency = (typeof agencies)[number]['slug']

export interface DemoContract {
  readonly id: string
  readonly key: 'city' | 'district' | 'town' | 'expired' | 'coming'
  readonly tenant: string
  readonly agency: DemoAgency
  readonly number: string
  readonly title: string
  readonly starts: Day
  readonly ends: Day
  /** Whether a tenant lies in its area. */
  readonly covers: (tenant: DemoTenant) => boolean
  readonly modules: readonly { readonly module: string; readonly ends?: Day; readonly isOn: boolean }[]
  readonly targets: readonly { readonly name: string; readonly unit: string; readonly number: number }[]
}

/** Contracts that differ in modules, areas and terms: city-wide, a district, one town; one expired, one not yet begun. */
export function demoContracts(today: Day): DemoContract[] {
  const year = today.slice(0, 4)
  const on = (...modules: string[]) => modules.map((module) => ({ module, isOn: true }))
  const below = (path: string) => (tenant: DemoTenant) => tenant.path === path || tenant.path.startsWith(`${path}.`)
  const firstOfNextMonth = `${addDays(`${today.slice(0, 7)}-01`, 32).slice(0, 7)}-01`
  return [
    {
      id: randomUUID(), key: 'city', tenant: 'gz', agency: 'yunqiao', number: `GZXF-${year}-001`, title: '广州市信访社会工作服务项目',
      starts: addDays(today, -330), ends: addDays(today, 400), covers: below('gz'),
      modules: on('case-management', 'crisis-intervention', 'coordination', 'behaviour-correction', 'psychological-support', 'source-prevention', 'education'),
      targets: [{ name: '个案服务', unit: '个', number: 150 }, { name: '会谈', unit: '次', number: 600 }]
    },
    {
      id: randomUUID(), key: 'district', tenant: 'gz.zc', agency: 'lixiang', number: `ZCXF-${year}-006`, title: '增城区信访社会工作服务项目',
      starts: addDays(today, -310), ends: addDays(today, 55), covers: below('gz.zc'),
      modules: [...on('case-management', 'reception', 'education'), { module: 'policy-advocacy', isOn: false }],
      targets: [{ name: '个案服务', unit: '个', number: 120 }, { name: '接访值班', unit: '天', number: 240 }]
    },
    {
      id: randomUUID(), key: 'town', tenant: 'gz.zc.lc', agency: 'tongxing', number: `LCXF-${year}-002`, title: '荔城街道信访社工站项目',
      starts: addDays(today, -300), ends: addDays(today, 245), covers: below('gz.zc.lc'),
      modules: [...on('case-management'), { module: 'psychological-support', ends: addDays(today, 20), isOn: true }],
      targets: [{ name: '个案服务', unit: '个', number: 50 }]
    },
    {
      id: randomUUID(), key: 'expired', tenant: 'gz.py', agency: 'tongxing', number: `PYXF-${Number(year) - 1}-003`, title: '番禺区信访社会工作服务项目（上一期）',
      starts: addDays(today, -500), ends: addDays(today, -40), covers: below('gz.py'),
      modules: on('case-management', 'reception'),
      targets: [{ name: '个案服务', unit: '个', number: 80 }]
    },
    {
      id: randomUUID(), key: 'coming', tenant: 'gz.th', agency: 'lixiang', number: `THXF-${year}-009`, title: '天河区信访社会工作服务项目',
      starts: firstOfNextMonth, ends: addDays(firstOfNextMonth, 365), covers: below('gz.th'),
      modules: [{ module: 'case-management', isOn: false }, { module: 'education', isOn: false }],
      targets: [{ name: '个案服务', unit: '个', number: 100 }]
    }
  ]
}
