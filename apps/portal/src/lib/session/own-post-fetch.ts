import { pagePost, type DeskAddress } from './page-post.ts'

/**
 * A fetch that says with which post this window was opened. Where the session has another one by now nothing was done: the
 * same call goes out once more when `ask` says that the session is back at the post of this window.
 */
export function inOwnPost(fetch: typeof globalThis.fetch, desk: DeskAddress, ask: () => Promise<boolean>): typeof globalThis.fetch {
  return async (address, init) => {
    const post = pagePost(desk)
    if (!post) return fetch(address, init)
    const headers = new Headers(init?.headers)
    headers.set('x-post', post)
    const send = () => fetch(address, { ...init, headers })
    const response = await send()
    return (await isOtherPost(response)) && (await ask()) ? send() : response
  }
}

/** Calls of one request come from one page: all were refused, or none. */
async function isOtherPost(response: Response): Promise<boolean> {
  if (response.status !== 409) return false
  const body: unknown = await response.clone().json()
  return [body].flat().every((one) => (one as { error?: { data?: { refusal?: unknown } } }).error?.data?.refusal === 'session/other-post')
}
