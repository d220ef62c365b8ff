import type { RequestEvent } from '@sveltejs/kit'

/**
 * A fetch that hands the cookies of an answer on to the browser. Calls made on the server are not the browser's own,
 * so a session that begins or ends there would otherwise be known to nobody.
 */
export function keepingCookies({ fetch, cookies }: Pick<RequestEvent, 'fetch' | 'cookies'>): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init)
    for (const line of response.headers.getSetCookie()) {
      const { name, value, ...options } = cookies.parse(line)
      cookies.set(name, value ?? '', { ...options, path: options.path ?? '/' })
    }
    return response
  }
}
