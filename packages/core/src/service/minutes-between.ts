/** From one time of a day, `HH:MM`, to another one, in minutes; past midnight where the end lies before the start. Null where one is missing or both are the same. */
export function minutesBetween(from: string | undefined, to: string | undefined): number | null {
  if (!from || !to || from === to) return null
  const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  return (minuteOf(to) - minuteOf(from) + 1_440) % 1_440
}
