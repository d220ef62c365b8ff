import { error } from '@sveltejs/kit'
import { matchPage } from '@xinshe/plugin-host/portal/match-page.ts'
import { pluginClient } from '@xinshe/plugin-host/portal/plugin-client.ts'
import { say } from '@xinshe/words'
import { portals } from '#lib/plugins.gen.ts'
import { windowFetch } from '#lib/session/window-fetch.ts'
import type { PageLoad } from './$types'

/** Every page of every plugin. A plugin that is off is not there. */
export const load: PageLoad = async ({ params, url, fetch, depends, parent }) => {
  const { shell } = await parent()
  const open = portals[params.plugin]
  if (!open || !shell.pluginsOn.includes(params.plugin)) error(404)
  const { default: portal } = await open()
  const hit = matchPage(portal.pages, params.path)
  if (!hit || !shell.permissions.includes(`${params.plugin}:${hit.page.permission}`)) error(404)
  const rpc = pluginClient(params.plugin, { fetch: windowFetch(fetch, { tenant: params.tenant }), tenant: params.tenant })
  const [data, { default: Page }] = await Promise.all([
    hit.page.load({ rpc, params: hit.params, url, tenant: params.tenant, depends }),
    hit.page.component()
  ])
  // Named as its entry in the menu; a page below it carries the entry's name too.
  const title = shell.menu.filter(({ plugin, page }) => plugin === params.plugin && params.path.startsWith(page)).at(-1)?.title
  return { Page, data, params: hit.params, title: title ?? say('服务模块', 'Service module') }
}
