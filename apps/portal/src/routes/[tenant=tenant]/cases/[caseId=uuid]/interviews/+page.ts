import { error } from '@sveltejs/kit'
import type { PageLoad } from './$types'

/** Registry readers know the case, not how many interviews it has: an empty list would be untrue. */
export const load: PageLoad = async ({ parent }) => {
  const { theCase } = await parent()
  if (!theCase.readsContent) error(404)
}
