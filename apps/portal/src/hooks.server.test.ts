import type { HandleFetch, HandleServerError } from '@sveltejs/kit/hooks'
import { afterEach, expect, test, vi } from 'vitest'
import { handleError, handleFetch } from './hooks.server.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('G15: the log of a page that failed does not quote what people typed', () => {
  const written: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => written.push(String(line)) > 0)
  const event = { locals: { requestId: 'request-1' }, route: { id: '/cases' } }
  let fault: unknown
  try {
    JSON.parse('{"name": 王大文}')
  } catch (error) {
    fault = error
  }

  const shown = handleError({ kind: 'unknown', error: fault, event } as unknown as Parameters<HandleServerError>[0])

  expect(shown).toEqual({ requestId: 'request-1' })
  expect(written).toHaveLength(1)
  expect(JSON.parse(written[0]!)).toMatchObject({ requestId: 'request-1', route: '/cases', fault: { name: 'SyntaxError' } })
  expect(written[0]).not.toContain('王')
})

test('a call without any answer is a fault: it is logged, and shown with a status that pages have', () => {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const event = { locals: { requestId: 'request-1' }, route: { id: '/' } }
  const shownFor = (data: unknown) => handleError({ kind: 'unknown', error: Object.assign(new Error('no'), { name: 'TRPCClientError', data }), event } as unknown as Parameters<HandleServerError>[0])

  expect(shownFor(undefined)).toEqual({ requestId: 'request-1' })
  expect(stderr).toHaveBeenCalledOnce()
  expect(shownFor({ httpStatus: 404, code: 'NOT_FOUND' })).toMatchObject({ status: 404, code: 'NOT_FOUND' })
  expect(stderr).toHaveBeenCalledOnce()
})

/** What a load asks for, on a page of Vite's in development. */
function asked(path: string, platform?: App.Platform) {
  const cookies = { getAll: () => [{ name: 'session', value: 'a b' }] }
  const request = new Request(`http://127.0.0.1:5173${path}`, { method: 'POST', body: '{}' })
  const event = { url: new URL('http://127.0.0.1:5173/'), request: new Request('http://127.0.0.1:5173/', { headers: { 'user-agent': 'Browser' } }), cookies, locals: { requestId: 'request-1' }, platform }
  return { event, request }
}

test('in development, where no door is on the request, a call goes to the server beside Vite as the browser would send it', async () => {
  vi.stubEnv('XINSHE_SERVER', 'http://127.0.0.1:3210')
  const wire = vi.fn<typeof fetch>(async () => new Response('from the server'))
  vi.stubGlobal('fetch', wire)
  const own = vi.fn(async () => new Response('from the portal'))

  const answer = await handleFetch({ ...asked('/rpc/session.home?batch=1'), fetch: own } as unknown as Parameters<HandleFetch>[0])
  const page = await handleFetch({ ...asked('/crisis'), fetch: own } as unknown as Parameters<HandleFetch>[0])

  expect([await answer.text(), await page.text()]).toEqual(['from the server', 'from the portal'])
  const [address, init] = wire.mock.calls[0]!
  expect(address).toBe('http://127.0.0.1:3210/rpc/session.home?batch=1')
  expect(init).toMatchObject({ method: 'POST', body: '{}' })
  expect(Object.fromEntries(new Headers(init!.headers))).toMatchObject({ cookie: 'session=a%20b', origin: 'http://127.0.0.1:5173', 'user-agent': 'Browser', 'x-request-id': 'request-1' })
})

test('a call stays in the process where the server left its door on the request', async () => {
  const wire = vi.fn<typeof fetch>()
  vi.stubGlobal('fetch', wire)
  const door = vi.fn(async () => new Response('in process'))

  const answer = await handleFetch({ ...asked('/rpc/session.home', { req: { xinsheRpc: door } } as unknown as App.Platform), fetch: wire } as unknown as Parameters<HandleFetch>[0])

  expect(await answer.text()).toBe('in process')
  expect(wire).not.toHaveBeenCalled()
})
