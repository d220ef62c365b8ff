import { choices } from '#lib/preferences.ts'
import type { RequestHandler } from './$types'

const year = 365 * 24 * 60 * 60

/** Keeps how a person wants to see the pages; what is not one of the choices is left out. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  if (request.headers.get('origin') !== url.origin) return new Response(null, { status: 403 })
  const wanted: unknown = await request.json().catch(() => null)
  for (const name of Object.keys(choices) as (keyof typeof choices)[]) {
    const value = (wanted as Record<string, unknown> | null)?.[name]
    const allowed: readonly unknown[] = choices[name]
    if (allowed.includes(value))
      cookies.set(name, value as string, { path: '/', maxAge: year, sameSite: 'lax', secure: url.protocol === 'https:' })
  }
  return new Response(null, { status: 204 })
}
