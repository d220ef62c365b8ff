import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** Speaks just enough of PostgreSQL's protocol to say that it is version 14.11. */
export async function oldServer(): Promise<{ url: string; end(): Promise<void> }> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    let isIn = false
    socket.on('data', (data) => {
      if (!isIn) {
        isIn = true
        socket.write(Buffer.concat([message('R', number32(0)), message('Z', Buffer.from('I'))]))
      } else if (data[0] === 'Q'.charCodeAt(0)) answerVersion(socket)
      else if (data[0] === 'X'.charCodeAt(0)) socket.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `postgres://owner:secret@127.0.0.1:${(server.address() as AddressInfo).port}/xinshe`,
    end: () => new Promise((resolve) => server.close(() => resolve()))
  }
}

function answerVersion(socket: Socket): void {
  const columns = [column('number', 23), column('name', 25)]
  const cells = ['140011', '14.11'].map((text) => Buffer.concat([number32(text.length), Buffer.from(text)]))
  socket.write(
    Buffer.concat([
      message('T', Buffer.concat([number16(2), ...columns])),
      message('D', Buffer.concat([number16(2), ...cells])),
      message('C', Buffer.from('SELECT 1\0')),
      message('Z', Buffer.from('I'))
    ])
  )
}

function column(name: string, type: number): Buffer {
  return Buffer.concat([Buffer.from(`${name}\0`), number32(0), number16(0), number32(type), number16(-1), number32(-1), number16(0)])
}

function message(kind: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(kind), number32(body.length + 4), body])
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

function number16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeInt16BE(value)
  return bytes
}
