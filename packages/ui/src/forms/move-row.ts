/** The rows with one of them moved up (-1) or down (1); at the edge everything stays. */
export function moveRow<Row>(rows: readonly Row[], at: number, by: 1 | -1): Row[] {
  const to = at + by
  const moved = [...rows]
  if (to < 0 || to >= rows.length) return moved
  ;[moved[at], moved[to]] = [moved[to]!, moved[at]!]
  return moved
}
