import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { endTogether } from './end-together.js'

const program = () => Object.assign(new EventEmitter(), { kill: vi.fn<(signal: string) => void>() })

test('a Ctrl-C that comes twice, and a Vite that ends first, tell the server once: it gives its database back', () => {
  const [server, vite, us] = [program(), program(), new EventEmitter()]
  endTogether([server, vite], us)

  us.emit('SIGINT')
  us.emit('SIGINT')
  vite.emit('exit')

  expect(server.kill.mock.calls).toEqual([['SIGTERM']])
})

test('a server that cannot start takes Vite with it', () => {
  const [server, vite] = [program(), program()]
  endTogether([server, vite], new EventEmitter())

  server.emit('exit')

  expect(vite.kill).toHaveBeenCalledOnce()
})
