import { expect, test } from 'vitest'
import type { Act, RequestContext } from '@xinshe/plugin-kit/server'
import { core, makePlugin } from '../../test/made-plugins.ts'
import { streamReport } from './stream-report.ts'

const house = { core, plugins: [makePlugin('home-visit')] }

function officer(change: Partial<RequestContext> = {}) {
  const written: string[] = []
  const ctx = {
    actor: { userId: 'o1', postId: 'p1', post: 'bureau-officer', permissions: new Set(['home-visit:visit.export']) },
    tenant: { id: 't1', slug: 'gz-zc', tier: 'district', path: 'gz.zc' },
    agency: null,
    pluginsOn: new Set(['home-visit']),
    inTenant: async (act: Act, work: (ctx: never) => Promise<unknown>) => {
      const result = await work({ note: (note: object) => Object.assign(act.detail, note) } as never)
      written.push(`${act.procedure} ok ${JSON.stringify(act.detail)}`)
      return result
    },
    auditFailure: async (act: Act, code: string) => void written.push(`${act.procedure} ${code}`),
    ...change
  } as unknown as RequestContext
  return { ctx, written }
}

async function streamed(ctx: RequestContext, id = 'home-visit.by-town', params: unknown = {}) {
  const rows: unknown[] = []
  await streamReport(house, ctx, { id, params }, (row) => void rows.push(row))
  return rows
}

test('a report hands over its rows one by one, and the audit keeps their number', async () => {
  const { ctx, written } = officer()

  expect(await streamed(ctx)).toEqual([{ town: '荔城街道' }, { town: '增江街道' }])
  expect(written).toEqual(['report home-visit.by-town ok {"rows":2}'])
})

test('a report of a plugin that is off is absent, and the attempt is written down', async () => {
  const { ctx, written } = officer({ pluginsOn: new Set() })

  await expect(streamed(ctx)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(written).toEqual(['report home-visit.by-town NOT_FOUND'])
})

test('reading is not exporting: a report has a permission of its own', async () => {
  const reader = { userId: 'o1', postId: 'p1', post: 'bureau-officer', permissions: new Set(['home-visit:visit.read']) } as const

  await expect(streamed(officer({ actor: reader }).ctx)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a report nobody has is absent, and wrong parameters are refused', async () => {
  await expect(streamed(officer().ctx, 'home-visit.nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(streamed(officer().ctx, 'home-visit.by-town', { town: 1 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
