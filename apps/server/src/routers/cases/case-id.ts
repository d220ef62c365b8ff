import { idFrom } from '../id-from.ts'

/**
 * The id of the nth case that a contract opens on a matter: the same for everybody who opens it, so that two who
 * open it at once make one.
 */
export function caseIdOf({ matterId, contractId, nth }: { matterId: string; contractId: string; nth: number }): string {
  return idFrom(`case|${matterId}|${contractId}|${nth}`)
}
