import type { CorePermission } from '@xinshe/core/manifest.ts'
import type { Shell } from './shell-data.ts'

/**
 * Whether the shell offers an act to this post, by the permission's full name (`core:case.write`). Offering is all a
 * page decides; the server refuses on its own.
 */
export function can(shell: Pick<Shell, 'permissions'>, permission: `core:${CorePermission}`): boolean {
  return shell.permissions.includes(permission)
}
