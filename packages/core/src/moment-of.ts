/** A day and a time of it in Guangzhou, as one instant: of forms that ask `on` and `at`. */
export function momentOf({ on, at }: { readonly on?: unknown; readonly at?: unknown }): string {
  return `${String(on)}T${String(at)}:00+08:00`
}
