/** What a response without a page (an error, an endpoint, a redirect) may load: its own style sheet, nothing more. */
const bareContentSecurityPolicy =
  "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

/**
 * Puts the security headers on a response, whatever it is (D04), and keeps it out of every cache (C17): after signing
 * out, the back button and the next person at a shared counter find nothing.
 */
export function secureHeaders(headers: Headers): void {
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', bareContentSecurityPolicy)
  headers.set('cache-control', 'no-store')
  headers.set('x-content-type-options', 'nosniff')
  headers.set('x-frame-options', 'DENY')
  // Not `no-referrer`: browsers then send `Origin: null` with our own forms, and the origin check refuses them.
  headers.set('referrer-policy', 'same-origin')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('cross-origin-resource-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
}
