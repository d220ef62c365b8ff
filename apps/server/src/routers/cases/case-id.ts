import { createHash } from 'node:crypto'

/**
 * The id of the nth case that a contract opens on a matter: the same for everybody who opens it, so that two who
 * open it at once make one.
 */
export function caseIdOf({ matterId, contractId, nth }: { matterId: string; contractId: string; nth: number }): string {
  const hex = createHash('sha256').update(`case|${matterId}|${contractId}|${nth}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
