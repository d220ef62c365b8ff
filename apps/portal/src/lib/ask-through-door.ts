import type { RequestEvent } from '@sveltejs/kit'
import type { RpcDoor } from '../app.d.ts'

/**
 * Hands a load's call to a door of the server. The browser would have sent its cookies, its origin and its name along;
 * here they are added by hand.
 */
export async function askThroughDoor(door: RpcDoor, event: RequestEvent, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const headers = new Headers(request.headers)
  headers.set('cookie', cookieHeader(event))
  headers.set('origin', event.url.origin)
  headers.set('user-agent', event.request.headers.get('user-agent') ?? '')
  headers.set('x-request-id', event.locals.requestId)
  const body = request.method === 'GET' ? undefined : await request.text()
  return door(pathname + search, { method: request.method, headers, body })
}

/** From `event.cookies`, not from the request: an action may just have signed the person in. */
function cookieHeader(event: RequestEvent): string {
  return event.cookies
    .getAll()
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ')
}
