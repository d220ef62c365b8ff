import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lockObjections, type FormLock } from '@xinshe/forms'
import { posts, type Post } from '@xinshe/core/post.ts'
import { catalogueFaults } from '@xinshe/db/law.ts'
import { checkPlugin } from '@xinshe/plugin-host/server/check-plugin.ts'
import { checkTables } from '@xinshe/plugin-host/server/check-tables.ts'
import { listProcedures } from '@xinshe/plugin-host/server/list-procedures.ts'
import { schemaOf } from '@xinshe/plugin-host/server/plugin-owners.ts'
import type { PluginServer } from '@xinshe/plugin-kit/server'
import { today } from '@xinshe/words'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handOnFirst, ownedBy } from './held-things.ts'
import { readReport, runJobAtTownA } from './plugin-engine.ts'
import { pluginWorld, type PluginWorld } from './plugin-world.ts'

/**
 * The first test of every plugin, one line: it keeps the law of the house. Guard, rights, isolation between towns and
 * between agencies, protected tables, samples that work, forms that mean what they meant.
 *
 * @example testPlugin(plugin)   // test/contract.db.test.ts, whole
 */
export function testPlugin(plugin: PluginServer): void {
  const { id, permissions } = plugin.manifest
  const procedures = listProcedures(plugin.router).map(({ path, permission = '', type }) => ({ path, type, posts: permissions[permission]?.posts ?? [] }))
  const folder = /\/plugins\/([^/]+)\//.exec(plugin.migrations.href)?.[1] ?? 'nowhere'
  let world: PluginWorld
  beforeAll(async () => { world = await pluginWorld(plugin) })
  afterAll(() => world.end())

  describe(`${id} keeps the law of the house`, () => {
    test('it breaks no rule of the boot checks', () => {
      expect(checkPlugin(folder, plugin)).toEqual([])
    })

    test('its tables are protected and its schema gives nothing away', async () => {
      const schema = schemaOf(id)

      expect(await checkTables(world.owner, schema)).toEqual([])
      expect((await catalogueFaults(world.owner as never)).filter((fault) => fault.includes(schema))).toEqual([])
    })

    test('its forms mean what their locked versions mean', () => {
      const file = fileURLToPath(new URL('../../../form-lock.json', plugin.migrations))
      const lock = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FormLock) : {}

      expect((plugin.forms ?? []).flatMap(({ form }) => lockObjections(form, lock))).toEqual([])
    })

    test.each(procedures.flatMap(({ path, posts }) => posts.map((post) => [path, post] as const)))('%s works for a %s, with its sample', async (path, post) => {
      const { input } = await world.sampleOf(path)

      await expect(world.call(await world.seat(post), path, input)).resolves.not.toBeInstanceOf(Error)
    })

    // One sample for them all: nobody who is refused uses it up.
    test.each(procedures)('$path is closed to every other post', async ({ path, posts: rightful }) => {
      const { input } = await world.sampleOf(path)

      for (const post of withoutRight(rightful)) expectClosed(await outcome(world, post, path, input), post)
    })

    test.each(procedures)('$path: nobody else’s worker reads or writes a case of this one', async ({ path, type }) => {
      const { input, theCase } = await world.sampleOf(path)
      const [before, ids] = [await world.count(), await world.idsOf(theCase.id)]
      const strangers = [['w3', 'townA'], ['w3', 'townB'], ['lead2', 'townA'], ['w1', 'townB'], ...(type === 'mutation' ? [['w2', 'townA'] as const] : [])] as const

      for (const [person, tenant] of strangers) {
        const { code, result } = await outcome(world, person, path, input, tenant)
        if (type === 'mutation') expectClosed({ code })
        else expect(['', 'NOT_FOUND', 'FORBIDDEN'], `${person} at ${tenant}`).toContain(code)
        for (const secret of [theCase.id, theCase.petitionerId, theCase.matterId, ...ids]) expect(JSON.stringify(result ?? null)).not.toContain(secret)
      }

      expect(await world.count()).toBe(before)
    })

    test('switched off, it is absent: procedures, reports and all; switched on again, nothing is lost', async () => {
      const ready = await Promise.all(procedures.map(async ({ path, posts }) => ({ path, post: posts[0]!, ...(await world.sampleOf(path)) })))
      const asked = (plugin.reports ?? []).flatMap((report) => permissions[report.permission]!.posts.map((post) => ({ report, post })))
      const read = ({ report, post }: (typeof asked)[number]) => ending(async () => readReport(await world.seat(post), plugin, report.id, report.sample({ today: today(new Date()) })))
      const before = await world.count()
      await world.turn(false)
      expect(await world.count()).toBe(before)
      for (const { path, post, input } of ready) expect((await outcome(world, post, path, input)).code, path).toBe(isContractPost(post) ? 'NOT_FOUND' : '')
      for (const one of asked) expect((await read(one)).code, one.report.id).toBe(isContractPost(one.post) ? 'NOT_FOUND' : '')
      const kept = await world.count()
      expect(kept).toBeGreaterThanOrEqual(before)
      await world.turn(true)

      expect(await world.count()).toBe(kept)
      for (const { path, post, input } of ready) expect((await outcome(world, post, path, input)).code, path).toBe('')
      for (const one of asked) expect((await read(one)).code, one.report.id).toBe('')
    })

    test('7.1.4.c: what has an owner of its own is told to the core, and nothing else', async () => {
      const { tables, kinds } = await ownedBy(world, plugin)
      expect(kinds).toEqual((plugin.held ?? []).map(({ kind }) => kind).sort())
      if (kinds.length === 0) expect(tables).toEqual([])
    })

    test.each(plugin.held ?? [])('7.1.4.c: $kind is described to the lead and handed on, once', async (kind) => {
      const { lines, ids, answers, ownedBy } = await handOnFirst(world, kind)

      expect(lines.map(({ id }) => id).sort()).toEqual([...ids].sort())
      expect(answers).toEqual([true, false])
      expect(ownedBy).toBe(world.people.w2.postId)
    })

    for (const report of plugin.reports ?? []) {
      test.each([...permissions[report.permission]!.posts])(`the report ${report.id} runs for a %s`, async (post) => {
        const rows = await readReport(await world.seat(post), plugin, report.id, report.sample({ today: today(new Date()) }))

        const keys = report.columns.map(({ key }) => key)
        for (const row of rows) expect(Object.keys(row)).toEqual(keys)
      })
    }

    for (const job of plugin.jobs ?? []) {
      test(`the job ${job.name} runs at a tenant of a contract, and running it twice does no more than once`, async () => {
        await runJobAtTownA(world, plugin, job.name)
        const before = await world.count()

        await runJobAtTownA(world, plugin, job.name)

        expect(await world.count()).toBe(before)
      })
    }
  })
}

function withoutRight(rightful: readonly Post[]): Post[] {
  return posts.filter((post) => !rightful.includes(post))
}

/** The switch of one contract turns its own staff off; a bureau may have the plugin on through another contract. */
function isContractPost(post: Post): boolean {
  return post === 'worker' || post === 'lead'
}

function outcome(world: PluginWorld, who: Parameters<PluginWorld['seat']>[0], path: string, input: unknown, tenant?: Parameters<PluginWorld['seat']>[1]) {
  return ending(async () => world.call(await world.seat(who, tenant), path, input))
}

/** How a call ends: the code of its error, or '' and what it returned. */
async function ending(call: () => Promise<unknown>) {
  try {
    return { code: '', result: await call() }
  } catch (error) {
    return { code: String((error as { code?: unknown }).code ?? error), result: null }
  }
}

function expectClosed({ code }: { code: string }, who?: Post): void {
  expect(['NOT_FOUND', 'FORBIDDEN'], who).toContain(code)
}
