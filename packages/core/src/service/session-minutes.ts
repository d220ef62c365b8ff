/** How long a session took (B.06), from one `HH:MM` of its day to a later one; null where nobody wrote it. */
export function sessionMinutes({ startsAt, endsAt }: { readonly startsAt?: string | undefined; readonly endsAt?: string | undefined }): number | null {
  if (!startsAt || !endsAt || endsAt <= startsAt) return null
  const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  return minuteOf(endsAt) - minuteOf(startsAt)
}
