/** Chance that falls the same way in every run: the demo of one day is the demo of the next. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number, both ends included. */
  int(from: number, to: number): number
  pick<T>(list: readonly T[]): T
  /** Several, each at most once, in the list's order. */
  some<T>(list: readonly T[], count: number): T[]
  chance(share: number): boolean
}

/** Mulberry32: small, quick, good enough for invented people. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(list: readonly T[]) => list[int(0, list.length - 1)]!
  return {
    next,
    int,
    pick,
    some(list, count) {
      const left = [...list.keys()]
      const taken = Array.from({ length: Math.min(count, left.length) }, () => left.splice(int(0, left.length - 1), 1)[0]!)
      return taken.sort((a, b) => a - b).map((index) => list[index]!)
    },
    chance: (share) => next() < share
  }
}
