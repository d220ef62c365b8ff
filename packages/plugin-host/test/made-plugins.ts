import { initTRPC } from '@trpc/server'
import { z } from 'zod'
import { defineForm, text } from '@xinshe/forms'
import { defineManifest, type PluginManifest } from '@xinshe/plugin-kit/manifest'
import { pluginRpc, type PluginServer } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'

const title = say('示例', 'Example')

/** A rule of something that runs by itself. */
export const rule = { title, starts: title, does: title, tells: title, stops: title, clause: '7.1.4.d' }

/** A plugin that fits the house, changed where the test wants it not to. */
export function makePlugin(id: string, change: Partial<PluginServer> & { requires?: string[] } = {}): PluginServer {
  const { requires = [], ...server } = change
  const manifest = defineManifest({
    id,
    title,
    requires,
    permissions: { 'visit.read': { title, posts: ['worker'] }, 'visit.export': { title, posts: ['bureau-officer'] } },
    menu: [{ title, page: '', permission: 'visit.read' }],
    caseTabs: [{ id: 'visits', title, permission: 'visit.read' }],
    homeCards: [{ id: 'due', title, permission: 'visit.export' }]
  })
  const { router, procedure } = pluginRpc()(manifest)
  const list = procedure({ permission: 'visit.read', scope: 'tenant', audit: 'read' })
    .input(z.strictObject({}))
    .query(() => [])
  return {
    manifest,
    router: router({ list }),
    samples: { list: () => ({}) },
    migrations: new URL('file:///nowhere/'),
    reports: [makeReport(`${id}.by-town`)],
    ...server
  }
}

export const core: PluginServer = {
  ...makePlugin('core', { reports: [], refusals: { 'case/objected': title } }),
  router: pluginRpc()(makePlugin('core').manifest as PluginManifest<'core', 'visit.read'>).router({})
}

export function makeReport(id: string, permission = 'visit.export') {
  return { id, title, permission, params: z.strictObject({ day: z.iso.date().meta({ label: title }) }), sample: ({ today }: { today: string }) => ({ day: today }), columns: [{ key: 'town', title }], async *rows() { yield { town: '荔城街道' }; yield { town: '增江街道' } } }
}

export function makeForm(id: string) {
  return defineForm({ id, version: 1, title, sections: [{ id: 'only', title, fields: { note: text({ label: title, max: 10 }) } }] })
}

/** What somebody might write who does not know the kit. */
export function routerOutsideTheKit() {
  const t = initTRPC.create()
  return t.router({ list: t.procedure.query(() => []) })
}
