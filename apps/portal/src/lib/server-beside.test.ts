import { createServer } from 'node:http'
import { afterEach, expect, test, vi } from 'vitest'
import { freePort } from '@xinshe/db/embedded/free-port.ts'
import { doorBeside } from './server-beside.ts'

afterEach(() => vi.unstubAllEnvs())

test('a page that is opened while the server begins waits for it', async () => {
  const port = await freePort()
  vi.stubEnv('XINSHE_SERVER', `http://127.0.0.1:${port}`)
  const answer = doorBeside('/rpc/session.me', { method: 'GET' })
  const server = createServer(({ url }, response) => response.end(url))
  setTimeout(() => server.listen(port, '127.0.0.1'), 300)

  expect(await (await answer).text()).toBe('/rpc/session.me')
  server.close()
})
