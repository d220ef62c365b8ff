import { randomUUID } from 'node:crypto'
import type { RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks'
import { describeFault } from '@xinshe/words'
import { askThroughDoor } from '#lib/ask-through-door.ts'
import { answerOf } from '#lib/errors/answer-of.ts'
import { readPreferences } from '#lib/preferences.ts'
import { secureHeaders } from '#lib/security-headers.ts'
import { doorBeside } from '#lib/server-beside.ts'

const requestIdShape = /^[\w-]{8,64}$/

export const handle: Handle = async ({ event, resolve }) => {
  const given = event.platform?.req?.headers['x-request-id']
  event.locals.requestId = typeof given === 'string' && requestIdShape.test(given) ? given : randomUUID()
  const preferences = (event.locals.preferences = readPreferences((name) => event.cookies.get(name)))

  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%xinshe.lang%', preferences.language === 'zh' ? 'zh-CN' : 'en')
        .replace('%xinshe.theme%', preferences.theme)
        .replace('%xinshe.size%', preferences.size)
  })
  secureHeaders(response.headers)
  response.headers.set('x-request-id', event.locals.requestId)
  return response
}

/**
 * Calls of a load go through the door that apps/server put on the request and stay in this process; in development there
 * is none, and they go to the server beside Vite. Everything else is an ordinary fetch.
 */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const url = new URL(request.url)
  const isCall = url.origin === event.url.origin && url.pathname.startsWith('/rpc/')
  return isCall ? askThroughDoor(event.platform?.req?.xinsheRpc ?? doorBeside, event, request) : fetch(request)
}

/**
 * A call that was refused inside a load becomes an error page of the same kind. A fault, no answer at all (0) among them,
 * shows one neutral sentence and the request's id; what went wrong is in the log alone.
 */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const { requestId } = event.locals
  const answer = answerOf(error)
  if (answer && answer.status >= 400 && answer.status < 500) return { status: answer.status, message: answer.code, code: answer.code, requestId }
  if (kind === 'unknown') logFault(event, error)
  return { requestId }
}

/** Without what people typed: messages of zod, JSON and the database quote it (security.md G15). */
function logFault({ locals, route }: RequestEvent, error: unknown): void {
  process.stderr.write(JSON.stringify({ level: 'error', requestId: locals.requestId, route: route.id, fault: describeFault(error) }) + '\n')
}
