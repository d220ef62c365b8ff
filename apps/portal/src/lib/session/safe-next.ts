/**
 * Where to go after signing in: a path of our own pages, or nothing (D17). Backslashes, protocol-relative addresses
 * and control characters have all been read as a foreign host by some browser.
 */
export function safeNext(next: string | null | undefined, origin: string): string | null {
  if (!next || !next.startsWith('/') || next.startsWith('//') || /[\\\u0000-\u001f]/.test(next)) return null
  const url = new URL(next, origin)
  return url.origin === origin && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : null
}
