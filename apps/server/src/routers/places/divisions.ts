import { areaList } from '@vant/area-data'
import { prefixOf } from '@xinshe/core/place/division-code.ts'

/** One administrative division, by its national code (7.1.1.c). */
export interface Division {
  readonly code: string
  readonly name: string
}

const lists = [areaList.province_list, areaList.city_list, areaList.county_list]

/** The provinces, or what lies directly inside a province or a city. Towns are the product's own tenants and not in here. */
export function divisionsBelow(code: string | null): Division[] {
  const prefix = code === null ? '' : prefixOf(code)
  const list = lists[prefix.length / 2]
  return Object.entries(list ?? {}).flatMap(([below, name]) => (below.startsWith(prefix) ? [{ code: below, name }] : []))
}

/** The name of a province, city or county; undefined for a code that is none. */
export function nameOfDivision(code: string): string | undefined {
  return lists.map((list) => list[code]).find((name) => name !== undefined)
}
