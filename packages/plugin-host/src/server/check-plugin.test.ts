import { expect, test } from 'vitest'
import { choice, defineForm, rows, text, type Fields } from '@xinshe/forms'
import { defineEvent } from '@xinshe/plugin-kit/events'
import { pluginRpc } from '@xinshe/plugin-kit/server'
import { say } from '@xinshe/words'
import { z } from 'zod'
import { makeForm, makePlugin, makeReport, routerOutsideTheKit } from '../../test/made-plugins.ts'
import { checkPlugin } from './check-plugin.ts'

const id = 'home-visit'
const plugin = makePlugin(id)
const { procedure, router } = pluginRpc()(plugin.manifest)
const title = say('示例', 'Example')
const brokenForm = (fields: Fields) => defineForm({ id: `${id}.note`, version: 1, title, sections: [{ id: 'only', title, fields }] })

test('a plugin that fits has nothing wrong with it', () => {
  expect(checkPlugin(id, plugin)).toEqual([])
})

test.each([
  ['a job without a rule in the list', { jobs: [{ name: 'remind', cron: '0 7 * * *', run: async () => {} } as never] }, /remind runs by itself and has no rule/],
  ['a manifest that does not parse', { manifest: { ...plugin.manifest, id: 'Home' } }, /manifest does not parse at id/],
  ['another name than its folder', { manifest: { ...plugin.manifest, id: 'home-visits' } }, /calls itself home-visits/],
  ['a procedure built outside the kit', { router: routerOutsideTheKit() }, /list was built outside pluginRpc/],
  ['a procedure borrowed from another plugin', { router: makePlugin('other').router }, /list was built for other/],
  [
    'a procedure with a permission the manifest lacks',
    { router: router({ list: procedure({ permission: 'visit.approve', scope: 'tenant', audit: 'read' }).query(() => []) }) },
    /list names the permission visit.approve/
  ],
  [
    'a door without a permission, which only the core may have',
    { router: router({ list: procedure({ permission: 'signed-in', scope: 'account', audit: 'read' }).query(() => []) }) },
    /list names the permission signed-in/
  ],
  [
    'a permission that is never used',
    { manifest: { ...plugin.manifest, permissions: { ...plugin.manifest.permissions, 'visit.approve': { title, posts: ['lead'] as const } } } },
    /visit.approve is never used/
  ],
  [
    'a tab with a permission the manifest lacks',
    { manifest: { ...plugin.manifest, caseTabs: [{ id: 'tab', title, permission: 'tab.read' }] } },
    /tab.read is named but not in the manifest/
  ],
  ['a report that asks for something no field is there for', { reports: [{ ...makeReport(`${id}.list`), params: z.strictObject({ town: z.string() }) }] }, /the parameter town of the report .* must be a day with a label/],
  ['a report anyone who reads may export', { reports: [makeReport(`${id}.list`, 'visit.read')] }, /needs a permission that ends in .export/],
  ['a held kind under a foreign name', { held: [{ kind: 'core/task', title, permission: 'visit.read' } as never] }, /held kind core\/task must be called home-visit\//],
  ['a held kind the database would not take', { held: [{ kind: `${id}/Walk`, title, permission: 'visit.read' } as never] }, /held kind home-visit\/Walk must be two words/],
  ['a held kind nobody may read in words', { held: [{ kind: `${id}/walk`, title, permission: 'walk.read' } as never] }, /walk.read is named but not in the manifest/],
  ['a held kind only for whoever exports', { held: [{ kind: `${id}/walk`, title, permission: 'visit.export' } as never] }, /held kind home-visit\/walk needs a permission that ends in .read/],
  ['a form anyone who reads may fill in', { forms: [{ form: makeForm(`${id}.note`), permission: 'visit.read' }] }, /needs a permission that ends in .write/],
  ['a form with a field of a kind that is not there', { forms: [{ form: brokenForm({ colour: { kind: 'colour', label: title, required: true } as never }), permission: 'visit.write' }] }, /no answer fits the field colour of the form home-visit.note/],
  [
    'a form with a choice of nothing inside a table',
    { forms: [{ form: brokenForm({ goals: rows({ label: title, max: 3, fields: { level: choice({ label: title, options: [] }) } }) }), permission: 'visit.write' }] },
    /no answer fits the field goals.level/
  ],
  [
    'a form that asks who somebody is',
    { forms: [{ form: brokenForm({ name: text({ label: title, seal: 'identity' }) }), permission: 'visit.write' }] },
    /the field name of the form home-visit.note is sealed as identity/
  ],
  [
    'a form that asks who somebody is inside a table',
    { forms: [{ form: brokenForm({ guests: rows({ label: title, seal: 'confidential', fields: { name: text({ label: title, seal: 'identity' }) } }) }), permission: 'visit.write' }] },
    /the field guests.name of the form home-visit.note is sealed as identity/
  ],
  ['an event under a foreign name', { events: [defineEvent('core/case-opened', z.object({}))] }, /event core\/case-opened must be called home-visit\//],
  ['a refusal under a foreign name', { refusals: { 'record/stale': title } }, /refusal record\/stale must be called home-visit\//],
  ['a form under a foreign name', { forms: [{ form: makeForm('core.intake'), permission: 'visit.read' }] }, /form core.intake must be called home-visit\./],
  ['a procedure without a sample input', { samples: {} }, /list has no sample input/]
])('the house does not start with %s', (_, change, sentence) => {
  const problems = checkPlugin(id, { ...plugin, ...change } as typeof plugin)

  expect(problems.join('\n')).toMatch(sentence)
})
