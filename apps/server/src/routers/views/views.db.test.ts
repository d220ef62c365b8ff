import { smallWorld, type World } from '@xinshe/testing/world.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coreDesk, refusalOf } from '../../../test/core-desk.ts'

let world: World
beforeAll(async () => {
  world = await smallWorld()
})
afterAll(() => world.end())

type Person = Parameters<typeof coreDesk>[1]
const desk = async (person: Person) => (await coreDesk(world, person)).views
const namesOf = async (person: Person) => (await (await desk(person)).list({ list: 'cases' })).map(({ name }) => name)
const aView = { list: 'cases' as const, name: '红色和橙色', search: 'risks=red,orange' }

test('a saved view is its owner’s alone until it is shared with the colleagues of the contract', async () => {
  const views = await desk('w1')
  const { viewId } = await views.save(aView)
  expect(await namesOf('w1')).toEqual(['红色和橙色'])
  expect(await namesOf('w2')).toEqual([])

  await views.change({ viewId, isShared: true })

  expect((await (await desk('w2')).list({ list: 'cases' }))[0]).toMatchObject({ name: '红色和橙色', search: 'risks=red,orange', isOwn: false, byName: '陈晓雯' })
  expect(await namesOf('w3'), 'another contract at the same place').toEqual([])
  expect(await namesOf('officerA'), 'the bureau').toEqual([])
  expect((await (await desk('w1')).list({ list: 'alarms' }))).toEqual([])
})

test('only its owner renames or removes a view; a name stands once, and what was removed comes back', async () => {
  const views = await desk('w1')
  const { viewId } = await views.save({ ...aView, name: '待结案', isShared: true })
  expect((await refusalOf(views.save({ ...aView, name: ' 待结案 ' }))).code).toBe('view/name-taken')
  await expect((await desk('w2')).change({ viewId, name: '别人的' })).rejects.toThrow()

  await views.change({ viewId, isRemoved: true })
  expect(await namesOf('w2')).not.toContain('待结案')
  await views.change({ viewId, isRemoved: false, name: '可以结案' })

  expect(await namesOf('w2')).toContain('可以结案')
})

test('the database keeps no text about a client in a view', async () => {
  const typed = ['view=王大文', 'q=abc', 'view=%E7%8E%8B']
  for (const search of typed) {
    const insert = sql`insert into core.saved_view (tenant_id, post_id, list, name, search, made_by)
      select ${world.units.tenants.townA.id}, ${world.people.w1.postId}, 'cases', 'x', ${search}, account_id from core.post where id = ${world.people.w1.postId}`
    await expect(insert.execute(world.owner), search).rejects.toMatchObject({ code: '23514' })
  }
})
