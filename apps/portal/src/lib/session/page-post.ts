import type { Shell } from '#lib/shell/shell-data.ts'

/** The address a call is for: a bureau's or an agency's own desk. */
export interface DeskAddress {
  readonly tenant?: string | undefined
  readonly agency?: string | undefined
}

/** By desk, and of this window alone: on the server nothing is ever put in. Changing the post loads the window anew. */
const opened = new Map<string, string>()

/**
 * Remembers the post a desk was opened with in this window; whatever the window does there is meant under it.
 * @returns false when the desk comes back under another post than it was opened with
 */
export function openedWith({ tenant, agency, post }: Pick<Shell, 'tenant' | 'agency' | 'post'>): boolean {
  const key = keyOf({ tenant: tenant?.slug, agency: agency?.slug })
  if (!opened.has(key)) opened.set(key, post.id)
  return opened.get(key) === post.id
}

/** The post of this window at a desk; undefined before the desk was opened here. */
export function pagePost(desk: DeskAddress): string | undefined {
  return opened.get(keyOf(desk))
}

function keyOf({ tenant, agency }: DeskAddress): string {
  return tenant ?? `agency/${agency ?? ''}`
}
