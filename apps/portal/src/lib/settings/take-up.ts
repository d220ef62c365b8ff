/**
 * What somebody else has set meanwhile, with one's own changes on top: a part that only they changed is theirs, one that was
 * changed here stays, also where both changed it.
 *
 * @param start what the writing began with
 */
export function takeUp<Setting>(start: Setting, { mine, theirs }: { readonly mine: Setting; readonly theirs: Setting }): Setting {
  if (isSame(mine, start)) return theirs
  if (isParts(start) && isParts(mine) && isParts(theirs) && hasSameParts(start, mine) && hasSameParts(start, theirs)) {
    const parts = Object.keys(mine).map((name) => [name, takeUp(start[name], { mine: mine[name], theirs: theirs[name] })] as const)
    return (Array.isArray(mine) ? parts.map(([, part]) => part) : Object.fromEntries(parts)) as Setting
  }
  return mine
}

/** The database keeps no order of keys. */
export function isSame(one: unknown, other: unknown): boolean {
  if (isParts(one) && isParts(other)) return hasSameParts(one, other) && Object.keys(one).every((name) => isSame(one[name], other[name]))
  return one === other
}

type Parts = Readonly<Record<string, unknown>>
const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null
const hasSameParts = (one: Parts, other: Parts) => Array.isArray(one) === Array.isArray(other) && Object.keys(one).length === Object.keys(other).length && Object.keys(one).every((name) => name in other)
