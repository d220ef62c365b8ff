/** Per cent to one digit; null where there is nothing to divide by. */
export function percent(part: number, all: number): number | null {
  return all === 0 ? null : Math.round((part / all) * 1_000) / 10
}
