import type { PluginServer } from '@xinshe/plugin-kit/server'
import { checkPlugin } from './check-plugin.ts'
import { circleOf } from './order-by-requires.ts'

/** A plugin and the folder it was found in. */
export interface Loaded {
  readonly folder: string
  readonly server: PluginServer
}

/** What is wrong with the plugins one by one, and with all of them together. Empty when the house may start. */
export function checkHouse(core: PluginServer, plugins: readonly Loaded[]): string[] {
  const alone = [...checkPlugin('core', core), ...plugins.flatMap(({ folder, server }) => checkPlugin(folder, server))]
  if (alone.length > 0) return alone
  const servers = plugins.map(({ server }) => server)
  return [...checkRequires(servers), ...checkSharedNames([core, ...servers]), ...checkPlaces(core, servers), ...checkListeners([core, ...servers])]
}

function checkRequires(servers: readonly PluginServer[]): string[] {
  const there = new Set(servers.map(({ manifest }) => manifest.id))
  const missing = servers.flatMap(({ manifest: { id, requires = [] } }) =>
    requires.filter((other) => !there.has(other)).map((other) => `${id}: requires ${other}, which is not there`)
  )
  const circle = circleOf(servers)
  return circle ? [...missing, `the plugins require each other in a circle: ${circle.join(' → ')}`] : missing
}

function checkSharedNames(servers: readonly PluginServer[]): string[] {
  const namesOf: Record<string, (server: PluginServer) => readonly string[]> = {
    event: ({ events = [] }) => events.map(({ type }) => type),
    form: ({ forms = [] }) => forms.map(({ form }) => form.id),
    report: ({ reports = [] }) => reports.map(({ id }) => id),
    'held kind': ({ held = [] }) => held.map(({ kind }) => kind),
    refusal: ({ refusals = {} }) => Object.keys(refusals),
    subscription: ({ manifest, subscriptions = [] }) => subscriptions.map(({ name }) => `${manifest.id}/${name}`),
    job: ({ manifest, jobs = [] }) => jobs.map(({ name }) => `${manifest.id}/${name}`)
  }
  return Object.entries(namesOf).flatMap(([kind, names]) =>
    twice(servers.flatMap(names)).map((name) => `the ${kind} ${name} is there twice`)
  )
}

function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))]
}

/** The core's areas stand beside the plugins on the wire; none may hide another. */
function checkPlaces(core: PluginServer, servers: readonly PluginServer[]): string[] {
  const areas = Object.keys(core.router._def.record as object)
  return servers.flatMap(({ manifest: { id } }) => (areas.includes(id) ? [`${id}: the core has an area of this name`] : []))
}

/** Whoever listens must hear: an event nobody announces is a misspelling, one of a stranger a hidden dependency. */
function checkListeners(servers: readonly PluginServer[]): string[] {
  const announced = new Set(servers.flatMap(({ events = [] }) => events.map(({ type }) => type)))
  return servers.flatMap(({ manifest: { id, requires = [] }, subscriptions = [], objectors = [] }) =>
    [...subscriptions.map(({ on }) => on.type as string), ...objectors.map(({ to }) => to.type as string)].flatMap((type) => {
      const [owner] = type.split('/')
      if (!announced.has(type)) return [`${id}: listens to ${type}, which nobody announces`]
      return ['core', id, ...requires].includes(owner!) ? [] : [`${id}: listens to ${type} without requiring ${owner}`]
    })
  )
}
