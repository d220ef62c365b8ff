import type { HeldPost } from '@xinshe/auth/identity.ts'

/**
 * Where a post's desk is: the bureau's address for officers and contract staff, the agency's own for its administrators,
 * the agencies' common address for the platform operator, who has neither.
 */
export function deskAddress({ role, home, agencySlug }: Pick<HeldPost, 'role' | 'home' | 'agencySlug'>): string {
  if (role === 'agency-admin') return `/agency/${agencySlug}`
  return home ? `/${home}` : '/agency'
}
