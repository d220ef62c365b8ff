import { expect, test } from 'vitest'
import { defineEvent } from '@xinshe/plugin-kit/events'
import { z } from 'zod'
import { core, makePlugin, makeReport, rule } from '../../test/made-plugins.ts'
import { bootHouse } from './boot.ts'
import { checkHouse } from './check-house.ts'

const visited = defineEvent('home-visit/visited', z.object({ caseId: z.uuid() }))
const listen = (type: typeof visited) => ({ subscriptions: [{ on: type, name: 'listen', rule, handle: async () => {} }] })
const check = (...plugins: ReturnType<typeof makePlugin>[]) =>
  checkHouse(core, plugins.map((server) => ({ folder: server.manifest.id, server }))).join('\n')

test('plugins that fit together have nothing wrong with them', () => {
  const home = makePlugin('home-visit', { events: [visited] })
  const education = makePlugin('education', { requires: ['home-visit'], ...listen(visited) })

  expect(check(home, education)).toBe('')
})

test('a plugin whose requirement is missing does not start', () => {
  expect(check(makePlugin('education', { requires: ['home-visit'] }))).toBe('education: requires home-visit, which is not there')
})

test('plugins that require each other do not start', () => {
  expect(check(makePlugin('a', { requires: ['b'] }), makePlugin('b', { requires: ['a'] }))).toContain('in a circle: a → b → a')
})

test('two plugins never share the name of an event, a report or what they hold', () => {
  const report = makeReport('home-visit.by-town')
  const walk = { kind: 'home-visit/walk', title: rule.title, permission: 'visit.read' } as never
  const plugin = makePlugin('home-visit', { events: [visited], reports: [report, report], held: [walk, walk] })

  const problems = checkHouse({ ...core, events: [visited] }, [{ folder: 'home-visit', server: plugin }])

  expect(problems).toEqual(['the event home-visit/visited is there twice', 'the report home-visit.by-town is there twice', 'the held kind home-visit/walk is there twice'])
})

test('a plugin that listens to what nobody announces does not start', () => {
  expect(check(makePlugin('education', listen(visited)))).toContain('listens to home-visit/visited, which nobody announces')
})

test('a plugin that listens to a plugin it does not require does not start', () => {
  expect(check(makePlugin('home-visit', { events: [visited] }), makePlugin('education', listen(visited)))).toBe(
    'education: listens to home-visit/visited without requiring home-visit'
  )
})

test("a plugin may not take the place of one of the core's areas on the wire", () => {
  const withArea = { ...core, router: makePlugin('core').router }

  expect(checkHouse(withArea, [{ folder: 'list', server: makePlugin('list') }])).toEqual(['list: the core has an area of this name'])
})

test('a house is booted with what is required first', async () => {
  const registry = {
    'a-needs-b': async () => ({ default: makePlugin('a-needs-b', { requires: ['b'] }) }),
    b: async () => ({ default: makePlugin('b') })
  }

  const house = await bootHouse(core, registry)

  expect(house.plugins.map(({ manifest }) => manifest.id)).toEqual(['b', 'a-needs-b'])
})

test('a house with a broken plugin does not boot, and says everything that is wrong', async () => {
  const broken = async () => ({ default: makePlugin('home-visit', { samples: {} }) })

  await expect(bootHouse(core, { 'home-visits': broken })).rejects.toThrow(
    'the plugins do not fit the house:\nhome-visits: the manifest calls itself home-visit\nhome-visits: list has no sample input'
  )
})
