/**
 * The two cookies of the house. The `__Host-` prefix binds them to this host, to `/` and to Secure; browsers take them
 * over plain http from 127.0.0.1 and localhost too, which they trust.
 */
const session = '__Host-sid'
const device = '__Host-device'

const bound = 'Path=/; HttpOnly; Secure; SameSite=Lax'

/** The session id of a Cookie header; null when there is none, or something that cannot be one. */
export function readSessionCookie(header: string | undefined): string | null {
  const value = valueOf(header, session)
  return value && /^[a-z0-9]{40}$/.test(value) ? value : null
}

export function readDeviceCookie(header: string | undefined): string | null {
  return valueOf(header, device)
}

/** Ends with the browser: at a shared counter nothing outlives the window. */
export function sessionCookie(token: string): string {
  return `${session}=${token}; ${bound}`
}

export function endedSessionCookie(): string {
  return `${session}=; ${bound}; Max-Age=0`
}

/** 400 days is the longest browsers keep a cookie. */
export function deviceCookie(value: string): string {
  return `${device}=${value}; ${bound}; Max-Age=${400 * 86_400}`
}

function valueOf(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [found, value] = part.trim().split('=', 2)
    if (found === name && value !== undefined) return value
  }
  return null
}
