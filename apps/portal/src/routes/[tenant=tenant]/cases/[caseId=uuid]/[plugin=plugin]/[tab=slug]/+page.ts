import { error } from '@sveltejs/kit'
import type { PageLoad } from './$types'

/** A plugin's tab of a case. One that the shell does not offer is not there. */
export const load: PageLoad = async ({ params, parent }) => {
  const { shell } = await parent()
  const offered = shell.caseTabs.find(({ plugin, id }) => plugin === params.plugin && id === params.tab)
  if (!offered) error(404)
  return { tab: offered }
}
