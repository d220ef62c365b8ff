import type { IncomingMessage, ServerResponse } from 'node:http'
import { describeFault, failureSentence, say, type Said } from '@xinshe/words'
import type { AppParts } from './app-parts.ts'
import { isHealthy } from './http/answer-health.ts'
import { originFault } from './http/decide-origin.ts'
import { headerOf } from './http/header-of.ts'
import type { Log } from './http/log.ts'
import { readBody } from './http/read-body.ts'
import { requestIdOf } from './http/request-id.ts'
import { rpcDoor, type RpcResponse } from './http/rpc-door.ts'
import { securityHeaders } from './http/security-headers.ts'
import { printDoor, printPath } from './print/print-door.ts'

/** The door a page rendered in this process asks through, without a network hop. */
export type InProcessDoor = (path: string, init?: RequestInit) => Promise<Response>

/** The portal's request handler, as adapter-node builds it. */
export type PortalHandler = (req: IncomingMessage & { xinsheRpc?: InProcessDoor }, res: ServerResponse, next: (error?: unknown) => void) => unknown

export interface HttpSettings {
  /** `https://petition.example.cn`; null on loopback, where the name in the address bar counts. */
  readonly origin: string | null
  readonly log: Log
  readonly portal: PortalHandler | null
}

/** Everything that comes in by http: health, calls, and the portal's pages. */
export function createHandler(parts: AppParts, settings: HttpSettings): (req: IncomingMessage, res: ServerResponse) => void {
  const { log, origin, portal } = settings
  const door = rpcDoor(parts, log)
  const print = printDoor(parts, log)
  const headers = securityHeaders(origin?.startsWith('https:') ?? false)

  async function handle(req: IncomingMessage, res: ServerResponse, requestId: string): Promise<void> {
    const url = addressOf(req)
    if (!url) return sayNo(res, 400, sentences.unreadable)
    if (url.pathname === '/healthz') return answerHealth(res, await isHealthy(parts.pools.signIn))
    const fault = originFault({ method: req.method ?? '', host: req.headers.host, origin: req.headers.origin, fetchSite: headerOf(req, 'sec-fetch-site') }, origin)
    if (fault) return sayNo(res, fault === 'foreign-host' ? 421 : 403, sentences[fault])

    if (url.pathname.startsWith('/rpc/')) return handleCalls(req, res, url, requestId)
    if (printPath.test(url.pathname)) return handlePrint(req, res, url, requestId)
    if (!portal) return sayNo(res, 404, failureSentence(404))
    return handPage(req, res, portal)
  }

  async function handleCalls(req: IncomingMessage, res: ServerResponse, { pathname, searchParams }: URL, requestId: string): Promise<void> {
    const path = pathname.slice('/rpc/'.length)
    const request = { method: req.method ?? '', path, search: searchParams, requestId, header: (name: string) => headerOf(req, name) }
    send(res, await door({ ...request, text: (longest) => readBody(req, longest) }))
  }

  async function handlePrint(req: IncomingMessage, res: ServerResponse, { pathname, searchParams }: URL, requestId: string): Promise<void> {
    if (req.method !== 'GET') return sayNo(res, 405, sentences.unreadable)
    const incoming = { requestId, cookie: req.headers.cookie, userAgent: headerOf(req, 'user-agent') ?? '' }
    const { status, headers: own, body } = await print({ path: pathname, search: searchParams, incoming })
    setHeaders(res, { ...headers, ...own })
    res.writeHead(status).end(body)
  }

  function send(res: ServerResponse, { status, headers: own, cookies, body }: RpcResponse): void {
    setHeaders(res, { ...headers, ...own })
    if (cookies.length > 0) res.setHeader('set-cookie', [...cookies])
    // The rest of a body that was refused is not read: the connection ends with the answer.
    if (status === 413 || status === 415) res.setHeader('connection', 'close')
    res.writeHead(status).end(body)
  }

  function sayNo(res: ServerResponse, status: number, { zh, en }: Said): void {
    setHeaders(res, { ...headers, 'content-type': 'text/plain; charset=utf-8' })
    res.writeHead(status).end(`${zh}\n${en}\n`)
  }

  function answerHealth(res: ServerResponse, isWell: boolean): void {
    setHeaders(res, { ...headers, 'content-type': 'application/json' })
    res.writeHead(isWell ? 200 : 503).end(JSON.stringify({ ok: isWell }))
  }

  /** The proxy in front and the address are ours to say, whatever the request claims (security.md D14). */
  async function handPage(req: IncomingMessage, res: ServerResponse, page: PortalHandler): Promise<void> {
    const ours = origin ? new URL(origin) : null
    req.headers['x-forwarded-proto'] = ours?.protocol.slice(0, -1) ?? 'http'
    if (ours) req.headers.host = ours.host
    delete req.headers['x-forwarded-host']
    delete req.headers['x-forwarded-for']
    const asking = Object.assign(req, { xinsheRpc: inProcess(door, requestIdOf(req)) })
    await page(asking, res, () => sayNo(res, 404, failureSentence(404)))
  }

  return (req, res) => {
    const requestId = requestIdOf(req)
    const began = performance.now()
    req.headers['x-request-id'] = requestId
    res.setHeader('x-request-id', requestId)
    res.on('close', () => log.info({ requestId, method: req.method, path: pathForLog(req), status: res.statusCode, ms: Math.round(performance.now() - began) }, 'request'))
    handle(req, res, requestId).catch((fault: unknown) => {
      log.error({ requestId, fault: describeFault(fault) }, 'fault')
      if (res.headersSent) res.destroy()
      else sayNo(res, 500, failureSentence(500))
    })
  }
}

/** The same door for a page: it speaks in Request and Response, and nothing of it touches the network. */
export function inProcess(door: ReturnType<typeof rpcDoor>, requestId: string): InProcessDoor {
  return async (path, init = {}) => {
    const url = new URL(path, 'http://in-process')
    const given = new Headers(init.headers)
    const answer = await door({
      method: init.method ?? 'GET',
      path: url.pathname.slice('/rpc/'.length),
      search: url.searchParams,
      requestId,
      header: (name) => given.get(name) ?? undefined,
      text: () => new Response(init.body ?? null).text()
    })
    const headers = new Headers(answer.headers)
    for (const line of answer.cookies) headers.append('set-cookie', line)
    return new Response(answer.body, { status: answer.status, headers })
  }
}

const sentences = {
  unreadable: say('无法识别的请求。', 'This request cannot be read.'),
  'foreign-origin': say('请求不是从本站页面发出的，已拒绝。', "The request did not come from this site's own pages and was refused."),
  'foreign-host': say('请用 127.0.0.1 或 localhost 访问；用其他域名访问需设置 ORIGIN。', 'Open it as 127.0.0.1 or localhost; any other name needs the setting ORIGIN.')
}

function addressOf({ url = '' }: IncomingMessage): URL | null {
  return url.startsWith('/') && !url.startsWith('//') ? URL.parse(url, 'http://host') : null
}

/** Without the query: what is asked there is nobody's business. */
function pathForLog({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0]!.slice(0, 200)
}

function setHeaders(res: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
}
