import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { coreDesk, type CoreCaller } from '../../../test/core-desk.ts'

let world: World
let officer: CoreCaller
beforeAll(async () => {
  world = await smallWorld()
  officer = await coreDesk(world, 'officerA')
})
afterAll(() => world.end())

test('7.1.1.c: a place is chosen from the province down to the town, and the own one stands ready', async () => {
  const { levels, here } = await officer.places.levels({ code: '440118001000' })

  expect(here).toEqual({ code: '440118001000', name: '荔城街道' })
  expect(levels.map(({ chosen }) => chosen)).toEqual(['440000', '440100', '440118', '440118001000'])
  expect(levels[3]!.options.map(({ name }) => name)).toEqual(['荔城街道', '增江街道'])
})

test('7.1.1.c: the level below what is chosen is offered, and where nothing is known below there is none', async () => {
  const shape = async (code: string | null) => (await officer.places.levels({ code })).levels.map(({ options, chosen }) => [options.length, chosen])

  expect(await shape(null)).toEqual([[34, null]])
  expect(await shape('440100')).toEqual([[34, '440000'], [21, '440100'], [11, null]])
  expect(await shape('430102')).toEqual([[34, '430000'], [14, '430100'], [9, '430102']])
})
