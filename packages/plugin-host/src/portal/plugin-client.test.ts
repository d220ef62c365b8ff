import { expect, test } from 'vitest'
import type { AnyTRPCRouter } from '@trpc/server'
import { pluginClient } from './plugin-client.ts'

type AnyClient = Record<string, { query(input?: unknown, options?: unknown): Promise<unknown>; mutate(input?: unknown): Promise<unknown> }>

function clientWithLog() {
  const sent: { url: string; method: string; tenant: string | null; body: string }[] = []
  const answer: typeof fetch = async (url, init) => {
    const { pathname, searchParams } = new URL(String(url), 'http://localhost')
    sent.push({ url: String(url), method: init?.method ?? 'GET', tenant: new Headers(init?.headers).get('x-tenant'), body: String(init?.body ?? '') })
    const one = { result: { data: 'done' } }
    const answers = pathname.split(',').map(() => one)
    return Response.json(searchParams.has('batch') ? answers : one)
  }
  const client = pluginClient<AnyTRPCRouter>('home-visit', { fetch: answer, tenant: 'gz-zc-lc' }) as unknown as AnyClient
  return { client, sent }
}

test('a query goes under the name of its plugin and names its tenant', async () => {
  const { client, sent } = clientWithLog()

  await client['visitsOfCase']!.query({ caseId: '42' })

  expect(sent).toMatchObject([{ method: 'POST', tenant: 'gz-zc-lc' }])
  expect(sent[0]!.url).toMatch(/^\/rpc\/home-visit\.visitsOfCase\?batch=1/)
})

test('B11: eleven queries made at once go in two requests, ten at most in one', async () => {
  const { client, sent } = clientWithLog()

  await Promise.all(Array.from({ length: 11 }, (_, n) => client['visit']!.query({ n })))

  expect(sent.map(({ url }) => url.split('?')[0]!.split(',').length)).toEqual([10, 1])
})

test('what a query asks never stands in an address', async () => {
  const { client, sent } = clientWithLog()

  await client['find']!.query({ phone: '13800138000' })

  expect(sent).toMatchObject([{ url: '/rpc/home-visit.find?batch=1', method: 'POST', body: '{"0":{"phone":"13800138000"}}' }])
})
