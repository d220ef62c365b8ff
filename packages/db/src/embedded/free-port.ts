import { createServer } from 'node:net'

/** A port on 127.0.0.1 nobody listens on: the wished one when it is free, else one the system picks. */
export async function freePort(wished = 0): Promise<number> {
  const port = await listenOnce(wished)
  return port ?? (await freePort())
}

function listenOnce(wished: number): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (wished !== 0 && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) done(undefined)
      else fail(error)
    })
    server.listen(wished, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : undefined))
    })
  })
}
