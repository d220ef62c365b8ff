import { Refusal } from '@xinshe/plugin-kit/server'
import type { CaseAtHand } from '../cases/lock-case.ts'

/** The petitioner of a closed case may still be asked; the file of an archived one is shut (7.1.4.j). @throws Refusal case/read-only */
export function mustNotBeArchived({ stage }: Pick<CaseAtHand, 'stage'>): void {
  if (stage === 'archived') throw new Refusal('case/read-only')
}
