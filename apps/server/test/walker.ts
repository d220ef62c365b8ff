import { randomUUID } from 'node:crypto'
import type { Stage } from '@xinshe/core/case/case.ts'
import type { Post } from '@xinshe/core/post.ts'
import { Vault } from '@xinshe/db/sealing/vault.ts'
import { listProcedures, type ListedProcedure } from '@xinshe/plugin-host/server/list-procedures.ts'
import { samplesByPath, type Sample, type SampleWorld } from '@xinshe/plugin-kit/server'
import { openCase } from '@xinshe/testing/open-case.ts'
import type { Person } from '@xinshe/testing/world-rows.ts'
import type { World } from '@xinshe/testing/world.ts'
import { today } from '@xinshe/words'
import type { App } from '../src/app.ts'
import { sealPetitioner } from '../src/routers/petitioners/sealed-petitioner.ts'

/** Where somebody calls from. */
export interface Place {
  readonly tenant?: string
  readonly agency?: string
}

/** How a call ended: `ok`, a refusal's code, or tRPC's. */
export interface Outcome {
  readonly code: string
  readonly status: number
  /** The data or the error, as the wire has it. */
  readonly body: unknown
}

const townA: Place = { tenant: 'gz-zc-lc' }

/** Who stands for each post in the walk, and where. */
export const walkers: Readonly<Record<Post, { person: Person; place: Place }>> = {
  worker: { person: 'w1', place: townA },
  lead: { person: 'lead1', place: townA },
  'agency-admin': { person: 'admin1', place: { agency: 'mingde' } },
  'bureau-officer': { person: 'officerA', place: townA },
  'bureau-admin': { person: 'bureauA', place: townA },
  'platform-operator': { person: 'operator', place: {} },
  partner: { person: 'partner1', place: townA }
}

/** Where a post alone is not enough: what only a city's desk may do. */
const atTheCity: Readonly<Record<string, { person: Person; place: Place }>> = {
  'calendar.publishYear bureau-admin': { person: 'bureauCity', place: { tenant: 'gz' } }
}

/** Who calls this procedure as this post, and from where. */
export function walkerOf(path: string, post: Post): { person: Person; place: Place } {
  return atTheCity[`${path} ${post}`] ?? walkers[post]
}

type Registered = Pick<SampleWorld, 'caseId' | 'matterId' | 'petitionerId'>

/** Calls every procedure of the product's own door. */
export class Walker {
  readonly procedures: readonly ListedProcedure[]
  readonly #world: World
  readonly #app: App
  readonly #samples: Map<string, Sample<unknown>>
  /** Everybody's session serves until a call has changed an account, an agency or the platform. */
  readonly #sessions = new Map<Person, Promise<string>>()
  /** The case a sample may begin with, as long as nobody has done anything to it. */
  #untouched: Promise<Registered> | undefined

  constructor(world: World, app: App) {
    this.#world = world
    this.#app = app
    const { core, plugins } = app.parts.house
    this.#samples = new Map([
      ...samplesByPath(core.samples),
      ...plugins.flatMap(({ manifest, samples }) => [...samplesByPath(samples)].map(([path, sample]) => [`${manifest.id}.${path}`, sample] as const))
    ])
    this.procedures = listProcedures(app.parts.router)
  }

  /** The posts that a permission of a plugin, or of the core, is given to; none for what everybody may. */
  postsWith(plugin: string, permission: string): readonly Post[] {
    const { core, plugins } = this.#app.parts.house
    const { manifest } = [core, ...plugins].find(({ manifest }) => manifest.id === plugin)!
    return manifest.permissions[permission]?.posts ?? []
  }

  /** @param person null: nobody is signed in */
  async call(person: Person | null, place: Place, path: string, input: unknown): Promise<Outcome> {
    const { type, scope, privateInput } = this.procedures.find((procedure) => procedure.path === path)!
    const byGet = type === 'query' && !privateInput
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (place.tenant) headers['x-tenant'] = place.tenant
    if (place.agency) headers['x-agency'] = place.agency
    if (person) headers.cookie = `__Host-sid=${await this.#sessionOf(person)}`
    const text = input === undefined ? undefined : JSON.stringify(input)
    const asked = byGet ? `/rpc/${path}${text === undefined ? '' : `?input=${encodeURIComponent(text)}`}` : `/rpc/${path}`
    const response = await this.#app.callers(randomUUID())(asked, byGet ? { headers } : { method: 'POST', headers, body: text })
    if (type === 'mutation' && response.ok) this.#untouched = undefined
    if (type === 'mutation' && response.ok && scope !== 'tenant' && scope !== 'case') this.#sessions.clear()
    const { result, error } = (await response.json()) as { result?: { data?: unknown }; error?: { data: { code: string; refusal: string | null } } }
    return { code: error ? (error.data.refusal ?? error.data.code) : 'ok', status: response.status, body: error?.data ?? result?.data }
  }

  #sessionOf(person: Person): Promise<string> {
    const known = this.#sessions.get(person) ?? this.#world.as(person).then(({ token }) => token)
    this.#sessions.set(person, known)
    return known
  }

  /** An input that succeeds for the rightful post, with whatever it needs prepared by the rightful posts. */
  async sampleOf(path: string): Promise<unknown> {
    const { townA } = this.#world.units.tenants
    const call: SampleWorld['call'] = async (post, procedure, input) => {
      const { person, place } = walkers[post]
      const { code, body } = await this.call(person, place, procedure, input)
      if (code !== 'ok') throw new Error(`${post} could not ${procedure}: ${JSON.stringify(body)}`)
      return body
    }
    const { plugin, type, scope } = this.procedures.find((procedure) => procedure.path === path)!
    // The core's own begin with a case as it was registered; a plugin's that are about a case stand on one in service.
    const stage = plugin === 'core' || scope !== 'case' ? 'registered' : 'in-service'
    // A sample that is to change something keeps a case of its own: it may be called again long after.
    const begun = await (type === 'query' && stage === 'registered' ? (this.#untouched ??= this.#caseIn(stage)) : this.#caseIn(stage))
    const { id: contractId } = this.#world.units.contracts.one
    return this.#samples.get(path)!({ ...begun, contractId, tenant: { id: townA.id, slug: 'gz-zc-lc', tier: townA.tier, path: townA.path }, workerId: this.#world.people.w1.postId, today: today(new Date()), call })
  }

  /** As a registration leaves it, but put there: every third call of the walk would be a registration. */
  async #caseIn(stage: Stage): Promise<Registered> {
    const { owner, place } = this.#world
    const { id: caseId, tenantId, matterId, petitionerId } = await openCase(this.#world, { stage })
    const { act } = await this.#world.as('w1')
    const identity = { name: '陈样本', aliases: [], phones: [], idKind: 'none' as const }
    const sealed = await act((db) => sealPetitioner(new Vault(db, place.masterKey, tenantId), petitionerId, 1, { identity }))
    await owner.updateTable('core.petitioner').set({ sealed }).where('id', '=', petitionerId).execute()
    await owner.insertInto('core.contact').values({ tenant_id: tenantId, id: matterId, matter_id: matterId, petitioner_id: petitionerId, channel: 'letter', happened_at: new Date('2026-01-05T00:00:00Z') }).execute()
    return { caseId, matterId, petitionerId } as Registered
  }
}
