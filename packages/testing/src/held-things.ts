import type { Act, HeldKind, HeldLine, PluginServer } from '@xinshe/plugin-kit/server'
import { schemaOf } from '@xinshe/plugin-host/server/plugin-owners.ts'
import { sql } from 'kysely'
import type { PluginWorld } from './plugin-world.ts'

/** Tables of a plugin whose rows have an owner of their own, and the kinds of things it has told the core of. */
export async function ownedBy({ owner }: PluginWorld, { manifest }: PluginServer): Promise<{ tables: string[]; kinds: string[] }> {
  const tables = await sql<{ name: string }>`
    select distinct c.relname as name from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
    where n.nspname = ${schemaOf(manifest.id)} and k.contype = 'f' and k.confrelid = 'core.post'::regclass and a.attname = 'owner_id'`.execute(owner)
  const kinds = await sql<{ kind: string }>`select distinct kind from core.holding where kind like ${`${manifest.id}/%`} order by kind`.execute(owner)
  return { tables: tables.rows.map(({ name }) => name), kinds: kinds.rows.map(({ kind }) => kind) }
}

/** Describes everything the worker has in hand of one kind to the lead, and hands the first on to a colleague, twice. */
export async function handOnFirst(world: PluginWorld, { kind, describe, handOn }: HeldKind): Promise<{ lines: readonly HeldLine[]; ids: string[]; answers: boolean[]; ownedBy: string }> {
  const [{ tenants: { townA } }, { w1, w2 }] = [world.units, world.people]
  const rows = await sql<{ id: string }>`select id from core.holding where tenant_id = ${townA.id} and kind = ${kind} and owner_id = ${w1.postId} and let_go_at is null`.execute(world.owner)
  const ids = rows.rows.map(({ id }) => id)
  const act: Act = { plugin: 'core', procedure: 'leaving.give', audit: 'write', purpose: 'supervision', caseId: null, petitionerId: null, detail: {} }
  const { ctx } = await world.seat('lead')
  const hand = { id: ids[0]!, from: w1.postId, to: w2.postId, reason: '离岗' }
  const { lines, answers } = await ctx.inTenant(act, async (tenant) => ({ lines: await describe(tenant, ids), answers: [await handOn(tenant, hand), await handOn(tenant, hand)] }))
  const { rows: after } = await sql<{ owner: string }>`select owner_id as owner from core.holding where tenant_id = ${townA.id} and kind = ${kind} and id = ${ids[0]}`.execute(world.owner)
  return { lines, ids, answers, ownedBy: after[0]!.owner }
}
