/**
 * Places on a line, each as near to where it wants to be as it can without coming nearer to its neighbour than `least`;
 * their order stays. The least squares of it: neighbours that push each other are pooled and share what is lost.
 *
 * @example
 * apart([0, 0], 10) // [-5, 5]
 */
export function apart(wanted: readonly number[], least: number): number[] {
  const pools: { sum: number; size: number }[] = []
  wanted.forEach((place, index) => {
    pools.push({ sum: place - index * least, size: 1 })
    while (pools.length > 1 && mean(pools.at(-2)!) > mean(pools.at(-1)!)) {
      const { sum, size } = pools.pop()!
      const left = pools.at(-1)!
      left.sum += sum
      left.size += size
    }
  })
  return pools.flatMap((pool) => Array<number>(pool.size).fill(mean(pool))).map((place, index) => place + index * least)
}

const mean = ({ sum, size }: { sum: number; size: number }) => sum / size
