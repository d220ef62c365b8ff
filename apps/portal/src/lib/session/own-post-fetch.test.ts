import { expect, test, vi } from 'vitest'
import type { Shell } from '#lib/shell/shell-data.ts'
import { inOwnPost } from './own-post-fetch.ts'
import { openedWith, pagePost } from './page-post.ts'

const shell = (tenant: string, id: string) => ({ tenant: { slug: tenant }, agency: null, post: { id } }) as unknown as Shell
const refused = () => Response.json([{ error: { data: { refusal: 'session/other-post' } } }, { error: { data: { refusal: 'session/other-post' } } }], { status: 409 })

test('a desk keeps the post it was opened with in this window, each desk its own', () => {
  expect(openedWith(shell('kept', 'a'))).toBe(true)
  expect(openedWith(shell('kept', 'b')), 'the frame came back under another post').toBe(false)
  expect(openedWith(shell('another', 'b'))).toBe(true)

  expect([pagePost({ tenant: 'kept' }), pagePost({ tenant: 'another' }), pagePost({ tenant: 'unseen' })]).toEqual(['a', 'b', undefined])
})

test('what was refused for another post goes out once more, as it stands, when the person is back', async () => {
  openedWith(shell('town', 'own'))
  const wire = vi.fn<typeof fetch>().mockResolvedValueOnce(refused()).mockResolvedValueOnce(new Response('done'))

  const answer = await inOwnPost(wire, { tenant: 'town' }, async () => true)('/rpc/cases.register', { method: 'POST', body: '{}', headers: { 'x-tenant': 'town' } })

  expect(await answer.text()).toBe('done')
  for (const [, init] of wire.mock.calls) expect([init!.body, ...new Headers(init!.headers)]).toEqual(['{}', ['x-post', 'own'], ['x-tenant', 'town']])
  expect(wire).toHaveBeenCalledTimes(2)
})

test('who stays away reads the refusal; any other conflict asks nothing', async () => {
  openedWith(shell('town', 'own'))
  const ask = vi.fn(async () => false)
  const conflict = Response.json([{ error: { data: { refusal: 'record/stale' } } }], { status: 409 })

  expect((await inOwnPost(async () => refused(), { tenant: 'town' }, ask)('/rpc/x')).status).toBe(409)
  expect(await inOwnPost(async () => conflict, { tenant: 'town' }, ask)('/rpc/x')).toBe(conflict)
  expect(ask).toHaveBeenCalledOnce()
})

test('before the desk was opened in this window, and on the server, nothing is said', async () => {
  const wire = vi.fn<typeof fetch>(async () => new Response())

  await inOwnPost(wire, { tenant: 'unopened' }, async () => false)('/rpc/x', { headers: { 'x-tenant': 'unopened' } })

  expect(wire.mock.calls[0]![1]).toEqual({ headers: { 'x-tenant': 'unopened' } })
})
