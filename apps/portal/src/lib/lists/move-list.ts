import { goto } from '$app/navigation'
import { page } from '$app/state'
import { searchWith } from './look-address.ts'

/** Where the list is on its way to; a second change of another part begins from there, not from what the page still shows. */
let going: { readonly pathname: string; readonly search: string } | undefined

/** Changes parts of the address under the list the page shows; an empty part leaves it. No step in the history. */
export async function moveList(parts: Readonly<Record<string, string>>): Promise<void> {
  const { pathname, search } = page.url
  const from = going?.pathname === pathname ? going.search : search
  const mine = { pathname, search: searchWith(new URLSearchParams(from), parts) }
  going = mine
  await goto(mine.pathname + mine.search, { replace: true, reset: false }).finally(() => {
    if (going === mine) going = undefined
  })
}
