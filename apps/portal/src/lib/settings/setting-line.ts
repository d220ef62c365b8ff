import type { Words } from '@xinshe/ui'
import { isSame } from './take-up.ts'

/** One part of a setting, as it is read. */
export interface SettingLine {
  readonly label: Words
  readonly value: Words
}

export interface DifferingLine {
  readonly label: Words
  readonly theirs: Words
  readonly mine: Words
}

/** Where two settings, told in the same lines, say something else. */
export function differingLines(theirs: readonly SettingLine[], mine: readonly SettingLine[]): DifferingLine[] {
  return theirs.flatMap(({ label, value }, nth) => (isSame(value, mine[nth]!.value) ? [] : [{ label, theirs: value, mine: mine[nth]!.value }]))
}
