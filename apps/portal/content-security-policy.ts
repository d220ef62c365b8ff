/**
 * What a page may load and do (D04). Scripts and styles come from our own files only; SvelteKit adds a
 * nonce for the one inline script it writes itself.
 *
 * Style attributes stay open: widths of table columns and places of floating menus are written there. They can only
 * come out of our own templates, since no text of a person is ever rendered as HTML.
 */
export const contentSecurityPolicy = {
  'default-src': ['none'],
  'script-src': ['self'],
  'style-src': ['self'],
  'style-src-attr': ['unsafe-inline'],
  'img-src': ['self', 'data:', 'blob:'],
  'font-src': ['self'],
  'connect-src': ['self'],
  'manifest-src': ['self'],
  'form-action': ['self'],
  'frame-src': ['none'],
  'frame-ancestors': ['none'],
  'object-src': ['none'],
  'base-uri': ['none']
} satisfies CspDirectives

type CspDirectives = NonNullable<NonNullable<Parameters<typeof import('@sveltejs/kit/vite').sveltekit>[0]>['csp']>['directives']
