import type { Generated } from 'kysely'
import type { Component } from 'svelte'
import { z } from 'zod'
import { say } from '@xinshe/words'
import { defineManifest } from '../src/manifest.ts'
import { linkTo } from '../src/link-to.ts'
import { pagesFor } from '../src/pages-for.ts'
import { pluginRpc } from '../src/plugin-rpc.ts'
import { definePluginServer } from '../src/plugin-server.ts'
import type { CaseRow } from '../src/server.ts'

// Checked by tsc. Each `@ts-expect-error` is a mistake a plugin could make; when it compiles, the check fails.

const manifest = defineManifest({
  id: 'home-visit',
  title: say('入户走访', 'Home visits'),
  permissions: {
    'visit.read': { title: say('查看走访', 'Read visits'), posts: ['worker', 'lead'] },
    'visit.write': { title: say('登记走访', 'Record visits'), posts: ['worker'] }
  },
  caseTabs: [{ id: 'visits', title: say('走访', 'Visits'), permission: 'visit.read' }]
})

// @ts-expect-error a permission ends in read, write, approve or export
defineManifest({ id: 'x', title: say('一', 'x'), permissions: { 'visit.look': { title: say('一', 'x'), posts: ['worker'] } } })

defineManifest({
  id: 'x',
  title: say('一', 'x'),
  permissions: { 'visit.read': { title: say('一', 'x'), posts: ['worker'] } },
  // @ts-expect-error a menu entry names a permission the manifest has
  menu: [{ title: say('一', 'x'), page: '', permission: 'visit.write' }]
})

// @ts-expect-error there is no such post
defineManifest({ id: 'x', title: say('一', 'x'), permissions: { 'visit.read': { title: say('一', 'x'), posts: ['boss'] } } })

type VisitTables = { 'home_visit.visit': CaseRow & { id: Generated<string>; found_at_home: boolean } }
const { router, procedure } = pluginRpc<VisitTables>()(manifest)

// @ts-expect-error a procedure names a permission of its own manifest
procedure({ permission: 'visit.approve', scope: 'case', audit: 'read' })
// @ts-expect-error only the core has doors without a permission
procedure({ permission: 'signed-in', scope: 'account', audit: 'read' })
// @ts-expect-error leaving nothing in the audit needs a reason
procedure({ permission: 'visit.read', scope: 'case', audit: 'none' })

const visitsOfCase = procedure({ permission: 'visit.read', scope: 'case', audit: 'read' })
  .input(z.strictObject({ caseId: z.uuid() }))
  .query(async ({ ctx, input }) => {
    const visits = ctx.db.selectFrom('home_visit.visit').where('case_id', '=', input.caseId)
    // @ts-expect-error there is no such column
    visits.select('found_at_work')
    // @ts-expect-error another plugin's table is not this plugin's business
    ctx.db.selectFrom('crisis_intervention.assessment')
    // @ts-expect-error a procedure has one transaction: `inTenant` returns never and takes nothing
    ctx.inTenant(1)
    return visits.select(['id', 'found_at_home']).execute()
  })

procedure({ permission: 'visit.read', scope: 'agency', audit: 'read' }).query(({ ctx }) => {
  // @ts-expect-error an agency's desk has no tenant of its own
  return ctx.tenant.id
})

const visitRouter = router({ visitsOfCase })
const there = { manifest, router: visitRouter, migrations: new URL('file:///') }
definePluginServer({ ...there, samples: { visitsOfCase: ({ caseId }) => ({ caseId }) } })
// @ts-expect-error every procedure has a sample
definePluginServer({ ...there, samples: {} })
// @ts-expect-error a sample is an input the procedure takes
definePluginServer({ ...there, samples: { visitsOfCase: () => ({ caseNumber: 1 }) } })

declare const VisitPage: Component<{ data: { visits: { id: string; found_at_home: boolean }[] }; params: { readonly caseId: string } }>
const component = async () => ({ default: VisitPage })
const page = pagesFor<typeof visitRouter>()(manifest)

const casePage = page({
  path: 'cases/[caseId]',
  permission: 'visit.read',
  component,
  load: async ({ rpc, params }) => ({ visits: await rpc.visitsOfCase.query(params) })
})

page({
  path: 'cases/[caseId]',
  // @ts-expect-error a page names a permission of its own manifest
  permission: 'visit.look',
  component,
  load: async ({ rpc, params }) => ({ visits: await rpc.visitsOfCase.query(params) })
})

page({
  path: 'cases/[caseId]',
  permission: 'visit.read',
  component,
  // @ts-expect-error the data is what the component asks for
  load: async () => ({ visit: [] })
})

page({
  path: 'cases/[caseId]',
  permission: 'visit.read',
  component,
  // @ts-expect-error the path has no such parameter
  load: async ({ rpc, params }) => ({ visits: await rpc.visitsOfCase.query({ caseId: params.visitId }) })
})

page({
  path: 'cases',
  permission: 'visit.read',
  // @ts-expect-error the component asks for `caseId`, the path does not have it
  component,
  load: async () => ({ visits: [] })
})

linkTo('gz-zc-lc', casePage, { caseId: 'x' })
// @ts-expect-error a link carries the page's parameters
linkTo('gz-zc-lc', casePage)
// @ts-expect-error under their own names
linkTo('gz-zc-lc', casePage, { id: 'x' })
