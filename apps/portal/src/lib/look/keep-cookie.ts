import type { Cookies } from '@sveltejs/kit'
import type { Preferences } from '#lib/preferences.ts'

const year = 365 * 24 * 60 * 60

/** Keeps one preference in this browser. */
export function keepCookie<Name extends keyof Preferences>({ cookies, url }: { cookies: Cookies; url: URL }, name: Name, value: Preferences[Name]): void {
  cookies.set(name, value, { path: '/', maxAge: year, sameSite: 'lax', secure: url.protocol === 'https:' })
}
