import { randomFrom } from '../demo/random.ts'

export type Pair<Text> = readonly [Text, Text]

/** Every two texts of one user. */
export function pairsOfUsers<Text extends { readonly user: string }>(texts: readonly Text[]): Pair<Text>[] {
  return [...Map.groupBy(texts, ({ user }) => user).values()].flatMap((own) =>
    own.flatMap((one, index) => own.slice(index + 1).map((other) => [one, other] as const))
  )
}

/** So many pairs of texts of two users, drawn alike in every run with the same seed. */
export function pairsOfStrangers<Text extends { readonly user: string }>(texts: readonly Text[], count: number, seed: number): Pair<Text>[] {
  const random = randomFrom(seed)
  const pairs: Pair<Text>[] = []
  while (pairs.length < count) {
    const [one, other] = [random.pick(texts), random.pick(texts)]
    if (one.user !== other.user) pairs.push([one, other])
  }
  return pairs
}
