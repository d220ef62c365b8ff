/**
 * What a page may load and do (security rule D04). Scripts and styles come from our own files only; SvelteKit adds a
 * nonce for the one inline script it writes itself.
 *
 * The hash under `style-src-attr` is SvelteKit's own invisible page announcer: the one element with a style attribute.
 */
export const contentSecurityPolicy = {
  'default-src': ['none'],
  'script-src': ['self'],
  'style-src': ['self'],
  'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
  'img-src': ['self', 'data:', 'blob:'],
  'font-src': ['self'],
  'connect-src': ['self'],
  'manifest-src': ['self'],
  'form-action': ['self'],
  'frame-src': ['none'],
  'frame-ancestors': ['none'],
  'object-src': ['none'],
  'base-uri': ['none']
} as const
