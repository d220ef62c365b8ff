import type { Tree } from '@nx/devkit'
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing'
import { beforeEach, expect, test } from 'vitest'
import event from './event/generator.js'
import form from './form/generator.js'
import migration from './migration/generator.js'
import page from './page/generator.js'
import plugin from './plugin/generator.js'
import procedure from './procedure/generator.js'

let tree: Tree
const read = (path: string) => tree.read(`plugins/home-visit/${path}`, 'utf8') ?? ''

beforeEach(async () => {
  tree = createTreeWithEmptyWorkspace()
  await plugin(tree, { id: 'home-visit', title: "入户'走访" })
})

test('every name of a plugin follows from its id, and titles may hold any sign', () => {
  expect(read('package.json')).toContain('"@xinshe/plugin-home-visit"')
  expect(read('src/server/tables.ts')).toContain("export type HomeVisitTables = {\n  'home_visit.note': NoteTable")
  expect(read('src/manifest.ts')).toContain("title: say('入户\\'走访', 'Home visit')")
})

test('a plugin that is there already is not overwritten', async () => {
  await expect(plugin(tree, { id: 'home-visit', title: '走访' })).rejects.toThrow('plugins/home-visit is there already')
})

test.each(['HomeVisit', 'home_visit', '2-visits', 'home--visit'])('%s is no id', async (id) => {
  await expect(plugin(tree, { id, title: '走访' })).rejects.toThrow('is not a name')
})

test('a procedure that begins with an act is a mutation, one that says what comes back a query', async () => {
  await procedure(tree, { plugin: 'home-visit', name: 'close-visit' })
  await procedure(tree, { plugin: 'home-visit', name: 'visits-of-case' })

  expect(read('src/server/procedures/close-visit.ts')).toContain(".mutation(async")
  expect(read('src/server/procedures/close-visit.ts')).toContain("permission: 'note.write'")
  expect(read('src/server/procedures/visits-of-case.ts')).toContain(".query(async")
  expect(read('src/server/router.ts')).toContain('router({ addNote, closeVisit, latestNotes, notesOfCase, visitsOfCase })')
})

test('a permission the manifest lacks is refused, with those it has', async () => {
  await expect(procedure(tree, { plugin: 'home-visit', name: 'visits', permission: 'visit.read' })).rejects.toThrow('it has: note.read, note.write')
})

test('a page without a title takes the title of its plugin', async () => {
  await page(tree, { plugin: 'home-visit', name: 'week' })

  expect(read('src/portal/pages/WeekPage.svelte')).toContain("say('入户\\'走访', 'Week')")
})

test('a second form joins the first, in the list, on the server and in the lock', async () => {
  await form(tree, { plugin: 'home-visit', name: 'visit-report', title: '走访报告' })
  await form(tree, { plugin: 'home-visit', name: 'visit-refusal', title: '拒访登记' })

  expect(read('src/forms/index.ts')).toContain('= [visitReportForm, visitRefusalForm]')
  expect(read('src/server/index.ts')).toContain('forms: [{ form: visitReportForm')
  expect(Object.keys(JSON.parse(read('form-lock.json')))).toEqual(['home-visit.visit-report', 'home-visit.visit-refusal'])
})

test('a migration sorts after the one before and changes the first table when none is named', async () => {
  await migration(tree, { plugin: 'home-visit', sentence: 'add-review-due' })

  const names = tree.children('plugins/home-visit/src/server/migrations')
  expect(names.map((name) => name.slice(16)).join(' ')).toBe('create-note.ts add-review-due.ts')
  expect([...names].sort()).toEqual(names)
  expect(read(`src/server/migrations/${names[1]}`)).toContain("const table = 'home_visit.note'")
})

test('an event joins what the plugin announces', async () => {
  await event(tree, { plugin: 'home-visit', name: 'visit-missed' })

  expect(read('src/events.ts')).toContain("defineEvent('home-visit/visit-missed'")
  expect(read('src/server/index.ts')).toContain('events: [noted, visitMissed]')
  await expect(event(tree, { plugin: 'home-visit', name: 'visit-missed' })).rejects.toThrow('announces visit-missed already')
})

test('a plugin nobody made is not added to', async () => {
  await expect(page(tree, { plugin: 'garden', name: 'week' })).rejects.toThrow('there is no plugin garden')
})
