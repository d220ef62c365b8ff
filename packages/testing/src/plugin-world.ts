import { randomUUID } from 'node:crypto'
import { schemaOf } from '@xinshe/plugin-host/server/plugin-owners.ts'
import { samplesByPath, type PluginServer, type SampleWorld } from '@xinshe/plugin-kit/server'
import type { Post } from '@xinshe/core/post.ts'
import { today } from '@xinshe/words'
import { sql, type RawBuilder } from 'kysely'
import { deskAt, type Desk } from './desk.ts'
import { openCase, type OpenedCase } from './open-case.ts'
import type { Person } from './world-rows.ts'
import { smallWorld, type World } from './world.ts'

/** The person of the world who stands for a post, all at town A or above it. */
const holders: Readonly<Record<Post, Person>> = {
  worker: 'w1', lead: 'lead1', 'agency-admin': 'admin1', 'bureau-officer': 'officerA', 'bureau-admin': 'bureauA', 'platform-operator': 'operator', partner: 'partner1'
}

/** A sample input, made ready in a case of its own. */
export interface ReadySample {
  readonly input: unknown
  readonly theCase: OpenedCase
}

/** The small world with one plugin on everywhere, and the ways the contract test walks through it. */
export interface PluginWorld extends World {
  /** As this post, or this person, at town A unless told otherwise. */
  seat(who: Post | Person, tenant?: keyof World['units']['tenants']): Promise<Desk>
  /** An input for the procedure, with whatever it needs prepared by the rightful posts. */
  sampleOf(path: string): Promise<ReadySample>
  call(desk: Desk, path: string, input: unknown): Promise<unknown>
  /** How many rows all the plugin's tables have. */
  count(): Promise<number>
  /** Ids of the plugin's rows that lean on the case. */
  idsOf(caseId: string): Promise<string[]>
  /** The agency's word, for the contract that serves town A. */
  turn(isOn: boolean): Promise<void>
}

export async function pluginWorld(plugin: PluginServer): Promise<PluginWorld> {
  const world = await smallWorld()
  const { id } = plugin.manifest
  const { one, two } = world.units.contracts
  for (const contract of [one, two]) await contractFor(world, contract, id)

  const samples = samplesByPath(plugin.samples)
  const seat: PluginWorld['seat'] = (who, tenant = 'townA') => deskAt(world, who in holders ? holders[who as Post] : (who as Person), tenant, [plugin])
  const call: PluginWorld['call'] = (desk, path, input) => {
    const caller = plugin.router.createCaller(desk.ctx) as unknown as Record<string, unknown>
    const found = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], caller)
    return (found as (input: unknown) => Promise<unknown>)(input)
  }
  return {
    ...world, seat, call,
    async sampleOf(path) {
      const theCase = await openCase(world)
      const { id: tenantId, path: tenantPath, tier } = world.units.tenants.townA
      const sampleWorld: SampleWorld = {
        tenant: { id: tenantId, slug: tenantPath.replaceAll('.', '-'), tier, path: tenantPath },
        contractId: theCase.contractId, caseId: theCase.id, matterId: theCase.matterId, petitionerId: theCase.petitionerId, workerId: theCase.workerId,
        today: today(new Date()),
        call: async (post, name, input) => call(await seat(post), name.slice(id.length + 1), input)
      }
      return { theCase, input: await samples.get(path)!(sampleWorld) }
    },
    async count() {
      const counts = await fromTables<number>(world, schemaOf(id), (table) => sql`select count(*)::int as value from ${table}`)
      return counts.reduce((sum, count) => sum + count, 0)
    },
    idsOf: (caseId) => fromTables<string>(world, schemaOf(id), (table, leans) => (leans ? sql`select id as value from ${table} where case_id = ${caseId}` : null)),
    async turn(isOn) {
      await world.owner.insertInto('core.module_switch').values({ contract_id: one.id, module: id, is_on: isOn, reason: '测试', made_by: randomUUID() }).execute()
    }
  }
}

async function contractFor({ owner }: World, { id, starts, ends, modules }: { id: string; starts: string; ends: string; modules: readonly string[] }, module: string): Promise<void> {
  if (modules.includes(module)) return
  await owner.insertInto('core.contract_module').values({ contract_id: id, module, starts, ends }).execute()
  await owner.insertInto('core.module_switch').values({ contract_id: id, module, is_on: true, reason: '合同约定', made_by: randomUUID() }).execute()
}

/** Asks every table of the schema but the ledgers, as their owner. */
async function fromTables<Value>({ owner }: World, schema: string, ask: (table: RawBuilder<unknown>, leansOnCase: boolean) => RawBuilder<unknown> | null): Promise<Value[]> {
  const { rows: tables } = await sql<{ name: string; leans: boolean }>`
    select c.relname as name, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id') as leans
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and c.relkind = 'r' and c.relname not in ('migration', 'migration_lock')`.execute(owner)
  const values: Value[] = []
  for (const { name, leans } of tables) {
    const question = ask(sql.table(`${schema}.${name}`), leans)
    if (question) values.push(...((await question.execute(owner)).rows as { value: Value }[]).map(({ value }) => value))
  }
  return values
}
