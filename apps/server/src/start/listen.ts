import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StartFault } from './start-fault.ts'

/**
 * A server at the address, with the limits of security.md E01.
 * @throws StartFault when the port is taken or may not be used
 */
export async function listen(handler: RequestListener, { port, host }: { port: number; host: string }): Promise<Server> {
  const server = createServer({ connectionsCheckingInterval: 5_000 }, handler)
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  // Longer than a proxy keeps its side (a minute, mostly): who closes first must not be us, a request may be on its way.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(faultOf(error, port, host)))
    server.listen(port, host, resolve)
  })
  return server
}

/** The address a person types. */
export function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function faultOf({ code, message }: NodeJS.ErrnoException, port: number, host: string): Error {
  if (code === 'EADDRINUSE') return new StartFault(`端口 ${port} 已被占用，请用 PORT 换一个。`, `Port ${port} is taken; choose another with PORT.`)
  if (code === 'EACCES') return new StartFault(`当前用户不能使用端口 ${port}，请用 PORT 换一个。`, `This user may not use port ${port}; choose another with PORT.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new StartFault(`本机没有地址 ${host}，请检查 HOST。`, `This machine has no address ${host}; check HOST.`)
  return new StartFault(`无法监听 ${host}:${port}（${code ?? message}）。`, `Cannot listen at ${host}:${port} (${code ?? message}).`)
}
