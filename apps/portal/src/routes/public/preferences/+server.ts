import { keepCookie } from '#lib/look/keep-cookie.ts'
import { choices, type Preferences } from '#lib/preferences.ts'
import { rpcFor } from '#lib/rpc.ts'
import type { RequestHandler } from './$types'

/** Keeps how a person wants to see the pages; what is not one of the choices is left out. */
export const POST: RequestHandler = async (event) => {
  const { request, url } = event
  if (request.headers.get('origin') !== url.origin) return new Response(null, { status: 403 })
  const wanted = ((await request.json().catch(() => null)) ?? {}) as Record<string, unknown>
  for (const name of Object.keys(choices) as (keyof Preferences)[]) {
    const value = choices[name].find((choice) => choice === wanted[name])
    if (value) keepCookie(event, name, value)
  }
  const language = choices.language.find((choice) => choice === wanted.language)
  if (language) await keepWithAccount(event.fetch, language)
  return new Response(null, { status: 204 })
}

/** The next browser this person signs in with begins in the same language. */
async function keepWithAccount(fetch: typeof globalThis.fetch, language: Preferences['language']): Promise<void> {
  try {
    await rpcFor(fetch).session.setLanguage.mutate({ language })
  } catch {
    // Nobody is signed in; this browser knows the language all the same.
  }
}
