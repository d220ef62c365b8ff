import { expect, test } from 'vitest'
import { core, makePlugin } from '../../test/made-plugins.ts'
import { composeRouter } from './compose-router.ts'
import { listProcedures } from './list-procedures.ts'

test('on the wire the core stands at the top and each plugin under its id', () => {
  const areas = { ...core, router: makePlugin('core').router }

  const listed = listProcedures(composeRouter({ core: areas, plugins: [makePlugin('home-visit')] }))

  expect(listed).toEqual([
    { path: 'list', type: 'query', plugin: 'core', permission: 'visit.read', scope: 'tenant', audit: 'read' },
    { path: 'home-visit.list', type: 'query', plugin: 'home-visit', permission: 'visit.read', scope: 'tenant', audit: 'read' }
  ])
})

test('a procedure of the composed router runs behind its own guard', async () => {
  const router = composeRouter({ core, plugins: [makePlugin('home-visit')] })
  const nobody = { actor: null, tenant: null, agency: null, pluginsOn: new Set(['home-visit']) }

  const call = (router.createCaller(nobody as never) as unknown as Record<string, { list(input: object): Promise<unknown> }>)['home-visit']!.list({})

  await expect(call).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})
