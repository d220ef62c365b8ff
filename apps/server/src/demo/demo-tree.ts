import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const place = { code: z.string(), name: z.string(), path: z.string().regex(/^[a-z][a-z0-9]*$/) }
const city = z.object({ ...place, districts: z.array(z.object({ ...place, towns: z.array(z.object(place)) })) })

export interface DemoTenant {
  readonly id: string
  readonly parent_id: string | null
  readonly tier: 'city' | 'district' | 'town'
  readonly path: string
  readonly name: string
  readonly division_code: string
}

/** 广州市 with its 11 districts and 176 streets and towns, each a tenant; parents before children. */
export function demoTree(): DemoTenant[] {
  const { districts, ...top } = city.parse(JSON.parse(readFileSync(new URL('./guangzhou.json', import.meta.url), 'utf8')))
  const root: DemoTenant = { id: randomUUID(), parent_id: null, tier: 'city', path: top.path, name: top.name, division_code: top.code }
  return [
    root,
    ...districts.flatMap(({ towns, ...district }) => {
      const middle: DemoTenant = { id: randomUUID(), parent_id: root.id, tier: 'district', path: `${root.path}.${district.path}`, name: district.name, division_code: district.code }
      const below = towns.map((town): DemoTenant => ({ id: randomUUID(), parent_id: middle.id, tier: 'town', path: `${middle.path}.${town.path}`, name: town.name, division_code: town.code }))
      return [middle, ...below]
    })
  ]
}
