import { randomUUID } from 'node:crypto'
import { posts, type Post } from '@xinshe/core/post.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import type { World } from '@xinshe/testing/world.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { turnModules } from './contract-every-plugin.ts'
import { givePasswords, type Served } from './serve.ts'
import { beginWalk, type Walk } from './walk.ts'
import { type Walker, walkerOf, walkers, type Outcome, type Place } from './walker.ts'

let walk: Walk
let world: World
let served: Served
let walker: Walker
beforeAll(async () => {
  walk = await beginWalk()
  ;({ world, served, walker } = walk)
})
afterAll(() => walk?.end())

test('B01: every procedure says who may call it, where it works and what it leaves in the audit', () => {
  for (const procedure of walker.procedures) {
    expect(procedure, procedure.path).toMatchObject({ plugin: expect.any(String), permission: expect.any(String), scope: expect.any(String), audit: expect.anything() })
  }
  expect(walker.procedures.length).toBeGreaterThan(40)
})

test('B03: every procedure as every post is what was reviewed', { timeout: 240_000 }, async () => {
  const lines: string[] = []
  const bad: string[] = []
  for (const { path, plugin, permission, scope, type } of walker.procedures) {
    const outcomes = await outcomesByPost(path, type)
    lines.push(`${path}: ${posts.map((post) => `${post} ${outcomes[post].code}`).join(', ')}`)
    const rightful = scope === 'tenant' || scope === 'case' ? walker.postsWith(plugin!, permission!).filter((post) => walkers[post].place.tenant) : []
    for (const post of rightful) if (outcomes[post].code !== 'ok' && !ofTheSamples[path]?.includes(post)) bad.push(`${path} does not work for ${post}`)
    for (const post of posts) if (['BAD_REQUEST', 'PARSE_ERROR', 'INTERNAL_SERVER_ERROR'].includes(outcomes[post].code)) bad.push(`${path} as ${post}: ${JSON.stringify(outcomes[post].body)}`)
  }

  expect(bad).toEqual([])
  await expect(`${lines.sort().join('\n')}\n`).toMatchFileSnapshot('./isolation.matrix.txt')
})

test('B02: nobody who is not signed in gets anything but the door', { timeout: 180_000 }, async () => {
  const open: string[] = []
  for (const { path } of walker.procedures) {
    for (const place of [{}, walkers.worker.place, walkers['agency-admin'].place]) {
      const { code } = await walker.call(null, place, path, undefined)
      if (code !== 'UNAUTHORIZED') open.push(`${path}: ${code}`)
    }
  }

  expect([...new Set(open)]).toEqual(['session.signIn: BAD_REQUEST'])
})

describe('B04, B05, B07: what belongs to somebody else is as if it were not there', () => {
  const strangers: [string, Person, Place][] = [
    ['a worker of the rival agency in the same town', 'w3', { tenant: 'gz-zc-lc' }],
    ['a lead of the rival agency in the same town', 'lead2', { tenant: 'gz-zc-lc' }],
    ['an officer of the neighbouring town', 'officerB', { tenant: 'gz-zc-zj' }],
    ['an officer of another district', 'officerOther', { tenant: 'gz-lw' }],
    ["an administrator of the rival agency", 'admin2', { agency: 'tongxin' }]
  ]

  test.each(strangers)('%s cannot tell it from what never was', { timeout: 240_000 }, async (_, person, place) => {
    const faults: string[] = []
    for (const { path, scope, type } of walker.procedures) {
      if (scope === 'account' || scope === 'platform' || (scope === 'agency') !== (place.agency !== undefined)) continue
      const input = await sampleOf(path)
      const theirs = await walker.call(person, place, path, input)
      if (theirs.code === 'ok' && type === 'mutation') samples.delete(path)
      const told = toldOf(theirs, input)
      if (told.length > 0) faults.push(`${path} tells of ${told.join(', ')}`)
      if (theirs.code === 'ok' && type === 'mutation') continue
      const others = withOtherIds(input)
      // Of what is asked without an id there is nothing to tell apart, and a workbook carries the second it was made in.
      if (JSON.stringify(others) === JSON.stringify(input)) continue
      const never = await walker.call(person, place, path, others)
      if (JSON.stringify(theirs) !== JSON.stringify(never)) faults.push(`${path}: ${theirs.code} instead of ${never.code}`)
    }

    expect(faults).toEqual([])
  })

  test('B05: a colleague in the same contract sees the registry row, the alarm, the matter and the masked petitioner, and no content of a case; a clue, a patrol and a guide are of none', { timeout: 240_000 }, async () => {
    const open: string[] = []
    for (const { path, scope, type } of walker.procedures) {
      if (scope !== 'tenant' && scope !== 'case') continue
      const input = await sampleOf(path)
      const answer = await walker.call('w2', walkers.worker.place, path, input)
      if (answer.code === 'ok' && type === 'mutation') samples.delete(path)
      if (toldOf(answer, input).length > 0) open.push(path)
    }

    expect(open.sort()).toEqual(['alarms.get', 'cases.get', 'cases.matter', 'clocks.ofMatter', 'education.guideHere', 'likeness.compare', 'petitioners.get', 'source-prevention.clueHere', 'source-prevention.patrolHere'])
  })

  test('an address where one holds no post has nothing, whatever is asked there', { timeout: 240_000 }, async () => {
    const found: string[] = []
    // A neighbour and an agency for each; the other addresses are one thing to whoever holds nothing there, and take turns.
    const others: Place[] = [{ tenant: 'gz-zc' }, { tenant: 'gz' }, { tenant: 'nowhere' }, { agency: 'tongxin' }, {}]
    for (const [index, { path, scope }] of walker.procedures.entries()) {
      if (scope !== 'tenant' && scope !== 'case' && scope !== 'agency') continue
      const input = await sampleOf(path)
      for (const place of [{ tenant: 'gz-zc-zj' }, { agency: 'mingde' }, others[index % others.length]!]) {
        const { code } = await walker.call('w1', place, path, input)
        if (code !== 'NOT_FOUND') found.push(`${path} at ${JSON.stringify(place)}: ${code}`)
      }
    }

    expect(found).toEqual([])
  })

  test('B07: the tiers above read registry rows and numbers, and no content', { timeout: 240_000 }, async () => {
    const open: string[] = []
    for (const { path, scope } of walker.procedures) {
      if (scope !== 'tenant' && scope !== 'case') continue
      const input = await sampleOf(path)
      for (const [person, tenant] of [['officerDistrict', 'gz-zc'], ['officerCity', 'gz']] as const) {
        const answer = await walker.call(person, { tenant }, path, input)
        if (toldOf(answer, input).length === 0) continue
        open.push(`${path} tells ${person} of the case`)
        expect(answer.body, 'the registry row alone').toMatchObject({ matter: null, petitioner: null, contacts: [], records: [], drafts: [], colleaguesDrafts: [] })
      }
    }

    expect(open).toEqual(['cases.get tells officerDistrict of the case', 'cases.get tells officerCity of the case'])
  })
})

test('B08: with its module off a plugin is absent: not found, not forbidden, in no menu', { timeout: 180_000 }, async () => {
  const ofPlugins = walker.procedures.filter(({ plugin }) => plugin !== 'core')
  const inputs = new Map(await Promise.all(ofPlugins.map(async ({ path }) => [path, await walker.sampleOf(path)] as const)))
  await turnModules(world, served, false)

  for (const { path } of ofPlugins) {
    for (const post of posts) {
      const { person, place } = walkers[post]
      expect(await walker.call(person, place, path, inputs.get(path)), `${path} as ${post}`).toMatchObject({ code: 'NOT_FOUND' })
    }
  }
  const { body } = await walker.call('w1', walkers.worker.place, 'session.shell', undefined)
  expect(body).toMatchObject({ pluginsOn: [], menu: [], caseTabs: [], homeCards: [] })
  await turnModules(world, served, true)
})

test('D22: a fault below any procedure tells its kind and nothing else', { timeout: 180_000 }, async () => {
  const { app, signIn } = served.app.parts.pools
  const before = [app, signIn].map((pool) => [pool, pool.connect.bind(pool)] as const)
  const told: object[] = []
  for (const [pool, connect] of before) {
    // With a callback it is the pool's own, for a question by itself: who is this.
    const failing = (callback?: never) => (callback ? connect(callback) : Promise.reject(new Error('select secret from core.account at /srv/xinshe/app.ts')))
    pool.connect = failing as unknown as typeof pool.connect
  }

  const spared: string[] = []
  for (const { path } of walker.procedures) {
    const before = told.length
    // The first post that is let through meets it; another would meet the same.
    for (const post of posts) {
      const { person, place } = walkerOf(path, post)
      const { code, body } = await walker.call(person, place, path, undefined)
      if (code !== 'INTERNAL_SERVER_ERROR') continue
      told.push({ ...(body as object), path: undefined })
      break
    }
    if (told.length === before) spared.push(path)
  }
  for (const [pool, connect] of before) pool.connect = connect as typeof pool.connect

  expect(spared.filter((path) => !path.startsWith('session.')), 'they ask who is calling, and no more').toEqual([])
  for (const body of told) expect(body).toEqual(told[0])
  expect(JSON.stringify(told[0])).not.toMatch(/secret|select|srv|\.ts/)
})

/** What a person does about what others did: nobody answers their own alarm or rating, the visitor alone ends a visit, and a view is its owner's. */
const ofTheSamples: Partial<Record<string, readonly Post[]>> = {
  'alarms.acknowledge': ['worker'], 'risk.confirm': ['worker'], 'visits.extend': ['lead'], 'visits.checkOut': ['lead'], 'visits.checkOutFor': ['worker'], 'views.change': ['lead', 'bureau-officer', 'bureau-admin'],
  // The sample is the lead's; an officer changes the bureau's own.
  'partners.change': ['bureau-officer'], 'partners.end': ['bureau-officer'],
  'partners.appoint': ['bureau-officer', 'bureau-admin'], 'partners.dismiss': ['bureau-officer', 'bureau-admin']
}

const samples = new Map<string, Promise<unknown>>()

/** The same sample for whoever is refused; one that was used up by a call that went well must be taken from the map. */
function sampleOf(path: string): Promise<unknown> {
  if (!samples.has(path)) samples.set(path, walker.sampleOf(path))
  return samples.get(path)!
}

async function outcomesByPost(path: string, type: string): Promise<Record<Post, Outcome>> {
  const outcomes: Partial<Record<Post, Outcome>> = {}
  for (const post of posts) {
    const { person, place } = walkerOf(path, post)
    const input = await sampleOf(path)
    outcomes[post] = await walker.call(person, place, path, input)
    if (outcomes[post].code === 'ok' && path === 'session.changePassword') await givePasswords(world.place)
    if (outcomes[post].code === 'ok' && type === 'mutation') samples.delete(path)
  }
  return outcomes as Record<Post, Outcome>
}

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Ids of the sample that an answer names, though the caller has no business with them. */
function toldOf({ code, body }: Outcome, input: unknown): string[] {
  const answer = JSON.stringify(body ?? null)
  return code === 'ok' ? idsOf(input).filter((id) => !isPublic(id) && answer.includes(id)) : []
}

/** But for the id a caller gives to what is to be made: nobody has it yet. */
function idsOf(input: unknown): string[] {
  return JSON.stringify(input ?? null, (key, value: unknown) => (key === 'requestId' ? undefined : value)).match(uuid) ?? []
}

function withOtherIds(input: unknown): unknown {
  const others = new Map<string, string>()
  const text = JSON.stringify(input ?? null).replace(uuid, (id) => {
    if (isPublic(id)) return id
    if (!others.has(id)) others.set(id, randomUUID())
    return others.get(id)!
  })
  return text === 'null' ? undefined : JSON.parse(text)
}

/** Bureaus, agencies and contracts are public knowledge to whoever has signed in. */
function isPublic(id: string): boolean {
  const { tenants, agencies, contracts } = world.units
  return [tenants, agencies, contracts].some((units) => Object.values(units).some((unit) => unit.id === id))
}
