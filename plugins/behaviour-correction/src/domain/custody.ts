import { say, type Said } from '@xinshe/words'

/** What happens to an item of evidence (6.3.4.e); the chain begins with `locked`. */
export const custodyActs = ['locked', 'checked', 'passed-on', 'handed-over'] as const
export type CustodyAct = (typeof custodyActs)[number]

export const custodyActTitles: Readonly<Record<CustodyAct, Said>> = {
  locked: say('固化', 'Locked'),
  checked: say('核验', 'Checked'),
  'passed-on': say('移交保管', 'Passed on'),
  'handed-over': say('移交公安', 'Handed to the police')
}

/** What a look at the stored file found: the hash it has now, none when it is gone or does not open. */
export interface Found {
  /** The hash it was locked with; none for a thing that is no file. */
  readonly original: Buffer | null
  readonly found: Buffer | null
}

/** 6.3.4.e: whether a stored file is what was locked; null for what is no file and cannot be told by a hash. */
export function isIntact({ original, found }: Found): boolean | null {
  return original && (found?.equals(original) ?? false)
}
