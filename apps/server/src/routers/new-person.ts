import { randomBytes } from 'node:crypto'

/** For sample inputs: somebody whom nobody knows yet. */
export function newPerson(): { name: string; displayName: string; password: string } {
  return { name: `new-${randomBytes(6).toString('hex')}`, displayName: '新同事', password: 'barley tea on a cold morning' }
}
