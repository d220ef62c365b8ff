import type { Random } from './random.ts'

/** What the texts of one case say in place of `{…}`. */
export type Slots = Readonly<Record<string, string>>

const villages = ['东埔村', '西瓜岭村', '莲塘村', '下塱村', '新围村', '横岭村', '大岭村', '龙潭村', '白石村', '塘美村']
const communities = ['金盛花园', '翠湖苑', '荔景名苑', '东汇雅居', '锦绣家园', '富雅苑', '江畔华庭', '怡康花园']
const sites = ['安置房二期', '东部快线三标', '产业园标准厂房', '中心医院扩建', '滨江绿道']
const trades = ['制衣', '五金', '玩具', '皮具', '电子']
const shops = ['烧烤店', '美发店', '砂锅粥店', '亲子游乐场', '牛杂店']
const projects = ['高速连接线', '工业园扩建', '污水处理厂', '轨道交通车辆段']

/** Draws the particulars of one case, so that no two cases read alike. */
export function drawSlots(random: Random, { district, year }: { district: string; year: number }): Slots {
  return {
    village: random.pick(villages),
    community: random.pick(communities),
    site: random.pick(sites),
    trade: random.pick(trades),
    shop: random.pick(shops),
    project: random.pick(projects),
    district,
    year: String(year - random.int(1, 9)),
    month: String(random.int(1, 9)),
    mu: `${random.int(1, 9)}.${random.int(1, 9)}`,
    amount: `${random.int(8, 96)},${random.int(100, 980)}`,
    fee: String(random.int(4, 38) * 100),
    n: String(random.int(4, 28)),
    n2: String(random.int(2, 7)),
    floor: String(random.int(5, 28))
  }
}

/** `反映{village}…` with the particulars of the case. */
export function fillIn(text: string, slots: Slots): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => slots[name] ?? whole)
}
