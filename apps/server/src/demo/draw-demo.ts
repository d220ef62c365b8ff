import type { Stage } from '@xinshe/core/case/case.ts'
import { addDays, type Day } from '@xinshe/words'
import type { DemoCase, DemoMatter, Person, Seat } from './demo-case.ts'
import type { DemoContract } from './demo-contracts.ts'
import type { DemoAccount } from './demo-staff.ts'
import type { DemoTenant } from './demo-tree.ts'
import { drawCase, stageShares } from './draw-case.ts'
import { drawMatter } from './draw-matter.ts'
import { drawProgress } from './draw-progress.ts'
import { randomFrom, type Random } from './random.ts'

interface World {
  readonly tenants: readonly DemoTenant[]
  readonly contracts: readonly DemoContract[]
  readonly staff: readonly DemoAccount[]
  readonly today: Day
}

/** How many cases each contract has when the demo is whole. */
const shares = { city: 120, district: 120, town: 52, expired: 10 } as const

/** The demo's cases, and the matters that still wait at a counter or on a lead's desk. @param size 1 is the whole demo */
export function drawDemo(world: World, size: number): { cases: DemoCase[]; waiting: DemoMatter[] } {
  const random = randomFrom(20_250_401)
  const assessing = randomFrom(20_260_501)
  const cases = (Object.keys(shares) as (keyof typeof shares)[]).flatMap((key) => {
    const seats = seatsOf(world, key)
    return Array.from({ length: Math.max(1, Math.round(shares[key] * size)) }, (_, index) => {
      // The first worker of each contract has a case at every stage, at one place: the account everybody tries first.
      const shown = key === 'expired' ? undefined : stageShares[index]?.[0]
      return oneCase({ random, luck: assessing }, shown ? seats[0]! : random.pick(seats), key, world.today, shown)
    })
  })
  const waiting = waitingMatters(random, world, Math.max(1, Math.round(6 * size)))
  const luck = randomFrom(20_260_301)
  const progressed = (matter: DemoMatter): DemoMatter => ({ ...matter, ...drawProgress(luck, matter, world.today) })
  return {
    cases: [...cases.map((one) => ({ ...one, matter: progressed(one.matter) })), ...atTheCity(world, Math.max(2, Math.round(cityStages.length * size)))],
    waiting: waiting.map(progressed)
  }
}

/** The city's own desk has a case at every stage, two of them in service. */
const cityStages: readonly Stage[] = ['in-service', 'assessed', 'registered', 'planned', 'in-service', 'closed', 'archived', 'declined', 'registered']

/** What was brought to the city itself, from this district or that. By chances of its own: the rest of the demo stays as it is drawn. */
function atTheCity(world: World, count: number): DemoCase[] {
  const [random, luck] = [randomFrom(20_261_101), randomFrom(20_261_102)]
  const { tenants, contracts, staff, today } = world
  const tenant = tenants.find(({ tier }) => tier === 'city')!
  const districts = tenants.filter(({ tier }) => tier === 'district').map(({ name }) => name)
  const [worker, lead] = [peopleOf(staff, 'city', 'worker')[0]!, peopleOf(staff, 'city', 'lead')[0]!]
  const seat = { tenant, contractId: contracts.find(({ key }) => key === 'city')!.id, worker, lead, officer: officerOf(staff, tenant) }
  return cityStages.slice(0, count).map((stage) => {
    const drawn = drawCase(random, { ...seat, district: random.pick(districts) }, stage, { today, oldest: 290, luck })
    return { ...drawn, matter: { ...drawn.matter, ...drawProgress(luck, drawn.matter, today) } }
  })
}

function oneCase({ random, luck }: { random: Random; luck: Random }, seat: Seat, key: keyof typeof shares, today: Day, shown?: Stage): DemoCase {
  if (key === 'expired') return drawCase(random, seat, 'archived', { today: addDays(today, -45), oldest: 440, luck })
  return drawCase(random, seat, shown ?? drawStage(random), { today, oldest: 290, luck })
}

function drawStage(random: Random): Stage {
  let left = random.next()
  return (stageShares.find(([, share]) => (left -= share) < 0) ?? stageShares[3]!)[0]
}

/** Every worker of a contract at every place it is at work in; the city-wide one in a good part of its towns. */
function seatsOf({ tenants, contracts, staff }: World, key: DemoContract['key']): Seat[] {
  const contract = contracts.find((one) => one.key === key)!
  const people = (role: 'worker' | 'lead') => peopleOf(staff, key, role)
  const areas = tenants.filter((tenant, index) => tenant.tier === 'town' && contract.covers(tenant) && (key !== 'city' || index % 6 === 0))
  return areas.flatMap((tenant) =>
    people('worker').map((worker, index) => ({
      tenant,
      district: districtOf(tenants, tenant),
      contractId: contract.id,
      worker,
      lead: people('lead')[index % people('lead').length]!,
      officer: officerOf(staff, tenant)
    }))
  )
}

function waitingMatters(random: Random, { tenants, contracts, staff, today }: World, count: number): DemoMatter[] {
  const desks = ['gz.zc.lc', 'gz.zc.zj', 'gz.zc.xt'].map((path) => tenants.find((tenant) => tenant.path === path)!)
  const served = ['town', 'district', 'district'].map((key) => contracts.find((one) => one.key === key)!.id)
  return desks.flatMap((tenant, desk) =>
    Array.from({ length: count }, (_, index) => {
      const contractId = index % 2 === 0 ? served[desk]! : null
      return drawMatter(random, { tenant, district: districtOf(tenants, tenant), officer: officerOf(staff, tenant), contractId }, addDays(today, -random.int(1, 9))).matter
    })
  )
}

function peopleOf(staff: readonly DemoAccount[], contract: DemoContract['key'], role: 'worker' | 'lead'): Person[] {
  return staff.flatMap(({ id, displayName, posts }) =>
    posts.filter((post) => post.contract === contract && post.role === role && !post.endedDaysAgo).map((post) => ({ accountId: id, postId: post.id, name: displayName }))
  )
}

function officerOf(staff: readonly DemoAccount[], { path }: DemoTenant): Person | null {
  const found = staff.find(({ posts }) => posts.some(({ role, tenant }) => role === 'bureau-officer' && tenant === path))
  return found ? { accountId: found.id, postId: found.posts[0]!.id, name: found.displayName } : null
}

function districtOf(tenants: readonly DemoTenant[], { parent_id, name, tier }: DemoTenant): string {
  return tier === 'town' ? tenants.find(({ id }) => id === parent_id)!.name : name
}
