import { goto } from '$app/navigation'
import { page } from '$app/state'
import { searchWith } from './look-address.ts'

/** Changes parts of the address under the list the page shows; an empty part leaves it. No step in the history. */
export function moveList(parts: Readonly<Record<string, string>>): void {
  const { pathname, search } = page.url
  void goto(pathname + searchWith(new URLSearchParams(search), parts), { replace: true, reset: false })
}
